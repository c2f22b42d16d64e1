/**
 * The small POSIX shell program around each dyno. It leads the dyno's process group, so that one signal reaches every
 * process; it outlives the platform, and keeps the exit status in the file `end/status` of the dyno's folder.
 *
 * Its own traps do nothing but keep it alive: what it starts has the default dispositions again. Its own complaints
 * (`Terminated`, …) go nowhere, the dyno's stderr (9) stays clean. After a SIGTERM the processes that are left may end
 * in their own time (the platform has a SIGKILL for those that don't); else they end with the main process.
 *
 * Between the traps and the moment when the command has default dispositions a signal may be lost: `end/began` says
 * that this moment is past.
 */
export function wrapperScript(prepare: string, end = ''): string {
  return `cd "$1" || exit 126
shift
${prepare}
trap stopping=1 TERM
trap : HUP INT QUIT USR1 USR2 ALRM
exec 9>&2 2>/dev/null
(: >end/began; cd app && exec "$@" 2>&9 9>&-)
status=$?
PATH=/usr/local/bin:/usr/bin:/bin
echo "$status" >end/tmp && mv -f end/tmp end/status
${end}
[ "$stopping" ] || kill -KILL 0
exit "$status"
`
}

/**
 * For a terminal: what is left in it when the last process closes it can be lost on its way through Node. So the wrapper
 * says the word that ends the output, and stays until it is told (SIGUSR1) that it was heard, or its terminal is gone.
 */
export const untilHeard = (word: string) => `told=
trap told=1 USR1 HUP
trap '' TTOU
printf '\\000%s' ${word} >&9
until [ "$told" ]; do sleep 1 <&- >&- 9>&- & wait "$!"; done
kill "$!"`

/** The line that runs a command as Heroku does: `.profile.d/*.sh` and `.profile` first, in the same shell. */
export function commandLine(shell: string, command: string): string[] {
  return [shell, '-c', launch, command, shell]
}

const launch = `for script in ./.profile.d/*.sh; do [ -r "$script" ] && . "$script"; done
unset script
[ -r ./.profile ] && . ./.profile
exec "$1" -c "$0"`
