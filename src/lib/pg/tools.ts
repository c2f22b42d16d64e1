import type {ChildProcess, StdioOptions} from 'node:child_process'

import type {Tools} from '../command/define.js'
import type {Connection} from './connection.js'

import {startProgram as start} from '../command/program.js'

/** One of Postgres's own programs. The password is in its environment alone: arguments are for all to see. */
export interface Program {
  name: 'createdb' | 'pg_dump' | 'pg_restore' | 'psql'
  args: string[]
  env: Record<string, string>
}

/** How a program reaches a database; what the environment says of TLS and of its own name counts more. */
export const connectionEnv = (connection: Connection, env: Tools['env'], appName: string): Record<string, string> => ({
  PGAPPNAME: appName,
  PGSSLMODE: isHere(connection) ? 'prefer' : 'require',
  ...definite(env),
  PGUSER: connection.user,
  PGPASSWORD: connection.password,
  PGDATABASE: connection.database,
  PGPORT: connection.port ?? '5432',
  PGHOST: connection.host,
})

export const isHere = ({host}: Connection): boolean => host === '' || host === 'localhost'

/** Starts a program. Fails with what to do where it isn't installed. */
export const startProgram = (tools: Tools, program: Program, stdio: StdioOptions): {child: ChildProcess; ended: Promise<number>} =>
  start(tools, {...program, missing: missing(program.name)}, stdio)

const missing = (name: string) =>
  `The local ${name} command could not be located. For help installing ${name}, see https://devcenter.heroku.com/articles/heroku-postgresql#local-setup`

const definite = (env: Tools['env']) => Object.fromEntries(Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined))
