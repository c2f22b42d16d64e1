import type {Readable} from 'node:stream'

import {spawn} from 'node:child_process'
import {accessSync, constants} from 'node:fs'
import {delimiter, join} from 'node:path'

import {hasCode} from '../world/files.js'
import {killGroup} from '../world/processes.js'
import {BuildFailure} from './failure.js'
import {mostProcesses, watchProcesses} from './process-limit.js'

export interface Script {
  /** The program and its arguments. */
  command: string[]
  cwd: string
  /** Its whole environment. */
  env: Record<string, string>
  /** Files that a shell sources first: they may change the environment. */
  sourced?: string[]
  onOutput(chunk: Buffer): void
  /** Where what it writes to standard error goes; in order into `onOutput` where this is absent. */
  onError?(chunk: Buffer): void
  signal: AbortSignal
  /** It takes so little time that nobody need watch over it when the platform dies. */
  brief?: boolean
}

/**
 * Runs a program in a process group of its own and yields its exit status. When it ends, so does all that it started;
 * when the platform dies, the group dies too. Rejects with the signal's reason, after the group is gone, where the
 * program can't be started, and with a `BuildFailure` where it forks without an end.
 */
export function runScript(script: Script): Promise<number> {
  const {command, cwd, env, signal, sourced = []} = script
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(signal.reason as Error)
    const [program, ...args] = script.brief && script.onError && sourced.length === 0 ? command : wrapped(script)
    const child = spawn(program ?? '', args, {cwd, env, detached: true, stdio: ['ignore', 'pipe', 'pipe', 'pipe']})
    const kill = () => child.pid !== undefined && killGroup(child.pid, 'SIGKILL')
    signal.addEventListener('abort', kill, {once: true})
    let failure: BuildFailure | undefined
    const unwatch = watchProcesses(child.pid ?? 0, () => {
      failure = new BuildFailure(`Push rejected, the build had more than ${mostProcesses} processes at once.`)
      kill()
    })
    const ended = Promise.all([drain(child.stdout, script.onOutput), drain(child.stderr, script.onError ?? script.onOutput)])
    child.stdio[3]?.on('error', () => {})
    child.on('error', error => {
      signal.removeEventListener('abort', kill)
      unwatch()
      // A shell runs what has no `#!` line, and says what it can't run by its exit status.
      if (script.brief && hasCode(error, 'ENOEXEC', 'EACCES', 'ENOENT')) resolve(runScript({...script, brief: false}))
      else reject(error)
    })
    child.on('exit', (code, ending) => {
      signal.removeEventListener('abort', kill)
      unwatch()
      kill()
      const settle = () => (signal.aborted || failure ? reject(failure ?? signal.reason as Error) : resolve(code ?? 128 + (ending === 'SIGKILL' ? 9 : 15)))
      void within(1000, ended).then(settle)
    })
  })
}

const wrapped = ({command, env, sourced = [], onError}: Script): string[] =>
  [sourced.length > 0 ? bashOr(env) : '/bin/sh', '-c', wrapper, 'build', onError ? 'apart' : 'merged', ...sourced, '--', ...command]

/**
 * The third descriptor is a pipe whose other end only the platform has: it is closed when the platform dies, however it
 * dies, and the watcher then ends the group.
 */
const wrapper = `
{ read -r _; kill -KILL 0; } <&3 >/dev/null 2>&1 &
exec 3<&-
[ "$1" = apart ] || exec 2>&1
shift
while [ "$1" != -- ]; do . "$1"; shift; done
shift
exec "$@"
`

/** Buildpacks write their `export` files for bash. Where there is none, the system's shell reads the usual ones too. */
function bashOr(env: Record<string, string>): string {
  for (const folder of (env['PATH'] ?? '').split(delimiter)) if (folder !== '' && isProgram(join(folder, 'bash'))) return join(folder, 'bash')
  return '/bin/sh'
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

const drain = (stream: Readable | null, onChunk: (chunk: Buffer) => void): Promise<void> =>
  new Promise(resolve => void stream?.on('data', onChunk).on('error', () => resolve()).on('close', resolve))

/** Something that left the group may hold the pipes open for ever. */
const within = (milliseconds: number, work: Promise<unknown>): Promise<unknown> => {
  let timer: NodeJS.Timeout | undefined
  const limit = new Promise(resolve => (timer = setTimeout(resolve, milliseconds)))
  return Promise.race([work, limit]).finally(() => clearTimeout(timer))
}
