/** What ends with 0 at the official command line, and here unless `HOKKU_STRICT=1`: the commands, and what then fails. */
const strictly: ReadonlyArray<readonly [commands: readonly string[], fails: string]> = [
  [['certs:auto --wait'], 'a certificate that could not be issued'],
  [['ci:config:get', 'config:get'], 'a config var that is not there'],
  [['ci:last'], 'a pipeline without test runs'],
  [['local'], 'the status of the process that ended first, and a file of variables that is not there'],
  [['pipelines:transfer'], 'a confirmation that does not match'],
  [['ps:wait'], 'an app without releases'],
  [['redis:wait'], 'a database that ended in an error'],
  [['releases:output'], 'a release without output'],
  [['releases:retry', 'releases:rollback'], 'the release command of the new release'],
  [['reviewapps:create'], 'a review app that could not be made'],
  [['repl'], 'the first command that fails'],
  [['run', 'run:inside', 'rake', 'console'], 'the status of what ran in the dyno, without `--exit-code`'],
]

export const strictMode = (): string => [
  '## `HOKKU_STRICT=1`',
  '',
  'In scripts, what the official command line passes over with exit code 0 can be made to fail:',
  '',
  '| command | what then fails |',
  '|---|---|',
  ...strictly.map(([commands, fails]) => `| ${commands.map(command => `\`${command}\``).join(', ')} | ${fails} |`),
].join('\n')
