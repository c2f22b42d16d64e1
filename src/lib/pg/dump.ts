import type {Tools} from '../command/define.js'
import type {Connection} from './connection.js'
import type {Program} from './tools.js'

import {CommandError, Silent} from '../command/errors.js'
import {query} from './psql.js'
import {isHere, startProgram} from './tools.js'

/** A move of all data from one database to an empty one. */
export interface Move {
  source: Connection
  target: Connection
  /** Tables whose rows stay where they are. */
  without: string[]
}

/** Makes a target on this machine, and sees that any other is empty. */
export async function prepareTarget(tools: Tools, target: Connection): Promise<void> {
  if (isHere(target)) return run(tools, createdb(target, tools.env))
  const answer = await query(tools, target, 'SELECT count(*) FROM pg_stat_user_tables', ['--tuples-only', '--no-align'])
  if (answer.trim() !== '0') throw new CommandError(`Remote database is not empty. Please create a new database or use ${tools.out.style.code('hokku pg:reset')}`)
}

/** pg_dump into pg_restore. Warns where the two databases have other extensions. */
export async function move(tools: Tools, {source, target, without}: Move): Promise<void> {
  const dump = startProgram(tools, pgDump(source, tools.env, without), ['ignore', 'pipe', 'inherit'])
  const restore = startProgram(tools, pgRestore(target, tools.env), ['pipe', 'inherit', 'inherit'])
  // What ends early closes its end: its own status tells why.
  restore.child.stdin?.on('error', () => undefined)
  if (restore.child.stdin) dump.child.stdout?.pipe(restore.child.stdin)
  const [dumped, restored] = await Promise.all([dump.ended, restore.ended])
  if (dumped !== 0) throw new Error(`pg_dump errored with ${dumped}`)
  if (restored !== 0) throw new Error(`pg_restore errored with ${restored}`)
  await compareExtensions(tools, source, target)
}

/** Names between semicolons. */
export const namesIn = (text: string | undefined): string[] => (text ?? '').split(';').map(name => name.trim()).filter(Boolean)

export const createdb = (target: Connection, env: Tools['env']): Program => ({name: 'createdb', args: [...address(target), target.database], env: environment(target, env)})

export const pgDump = (source: Connection, env: Tools['env'], without: readonly string[]): Program => ({
  name: 'pg_dump',
  args: ['--verbose', '-F', 'c', '-Z', '0', '-N', '_heroku', ...address(source), source.database, ...without.map(name => `--exclude-table-data=${name}`)],
  env: environment(source, env),
})

export const pgRestore = (target: Connection, env: Tools['env']): Program => ({
  name: 'pg_restore',
  args: ['--verbose', '-F', 'c', '--no-acl', '--no-owner', ...address(target), '-d', target.database],
  env: environment(target, env),
})

const address = ({host, port, user}: Connection): string[] => [
  ...(user ? ['-U', user] : []),
  ...(host ? ['-h', host, '-p', port ?? '5432'] : []),
]

const environment = (connection: Connection, env: Tools['env']): Record<string, string> => ({
  ...Object.fromEntries(Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined)),
  ...(connection.password ? {PGPASSWORD: connection.password} : {}),
})

async function run(tools: Tools, program: Program): Promise<void> {
  const status = await startProgram(tools, program, 'inherit').ended
  if (status !== 0) throw new Silent(status)
}

async function compareExtensions(tools: Tools, source: Connection, target: Connection): Promise<void> {
  const list = 'SELECT extname FROM pg_extension ORDER BY extname'
  const [there, here] = [await query(tools, target, list), await query(tools, source, list)]
  if (there === here) return
  tools.out.warn(`Extensions in newly created target database differ from existing source database.
Target extensions:
${there.trimEnd()}

Source extensions:
${here.trimEnd()}

HINT: You should review output to ensure that any errors
ignored are acceptable - entire tables may have been missed, where a dependency
could not be resolved. You may need to install a postgresql-contrib package
and retry.
`)
}
