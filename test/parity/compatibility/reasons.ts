const parity = (script: string) => `the comparison on a real platform has it, in the script ${script}`
const dialogue = 'it needs a terminal to talk to somebody'
const dashboard = "it opens a page of Heroku's dashboard"

/** Why no golden transcript of a command ends well: it is proven elsewhere, or can't be. */
export const noSuccess: Readonly<Record<string, string>> = {
  'apps:open': parity('maintenance'),
  'auth:2fa:disable': 'it only says that it is gone',
  'auth:login': 'test/cli/login.test.ts types into a terminal',
  'auth:logout': parity('account'),
  'auth:whoami': parity('plain'),
  'buildpacks:add': parity('buildpacks'),
  'ci:debug': dialogue,
  'ci:open': dashboard,
  'ci:rerun': 'it goes on as ci:run does',
  console: 'it goes on as run does',
  'data:pg:migrate': dialogue,
  'data:pg:psql': 'it goes on as pg:psql does, which asks a real server in test/commands/pg-server.test.ts',
  'data:pg:update': dialogue,
  'git:clone': parity('git'),
  'git:credentials': parity('git'),
  'maintenance:on': parity('maintenance'),
  'mcp:start': 'it is a server: test/cli/mcp.test.ts talks to it',
  'pipelines:open': dashboard,
  rake: 'it goes on as run does',
  'redis:cli': dialogue,
  run: parity('run'),
  'run:inside': parity('lesser'),
  search: dialogue,
  'telemetry:add': parity('telemetry'),
  version: parity('plain'),
}

/** Why no golden transcript of a command fails. */
export const noFailure: Readonly<Record<string, string>> = {
  'auth:login': 'test/cli/login.test.ts types a wrong password into a terminal',
  'auth:logout': 'it ends well whatever there was to end',
  'auth:token': parity('account'),
  'autocomplete:options': 'who completes a word is not to be told of errors',
  'git:credentials': 'git passes over a helper that has nothing to say',
  'mcp:start': 'it is a server: what fails is told to its client',
  repl: 'what fails in it leaves it running',
}

/** Why commands aren't run beside the official one. */
export const notComparable: ReadonlyArray<readonly [RegExp, string]> = [
  [/^(apps:favorites.*|dashboard|notifications|status|ps:autoscale:disable)$/, "the official one asks a host of Heroku's own, whatever the platform"],
  [/^pipelines:(connect|diff|setup)$/, "the official one asks a host of Heroku's own for GitHub, whatever the platform"],
  [/^container:(login|logout|pull|push|run)$/, "it is Docker's work, which needs its daemon"],
  [/^(pg|data:pg|data:maintenances):/, 'there is no such database to be had: of each kind some are compared on an app without one'],
  [/^(mcp:start|repl|search)$/, 'it talks to a program or a person'],
  [/^(plugins|autocomplete|accounts):/, "it is about the program's own files"],
]
