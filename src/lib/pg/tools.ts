import type {ChildProcess, StdioOptions} from 'node:child_process'

import {spawn} from 'node:child_process'

import type {Tools} from '../command/define.js'
import type {Connection} from './connection.js'

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
export function startProgram({cwd}: Tools, {name, args, env}: Program, stdio: StdioOptions): {child: ChildProcess; ended: Promise<number>} {
  const child = spawn(name, args, {cwd, env, stdio})
  const ended = new Promise<number>((resolve, reject) => {
    child.once('error', error => reject((error as NodeJS.ErrnoException).code === 'ENOENT' ? new Error(missing(name)) : error))
    child.once('close', (code, signal) => resolve(code ?? (signal === 'SIGINT' ? 130 : 1)))
  })
  return {child, ended}
}

/** While a program has the terminal, Ctrl-C is its own: `psql` breaks off a query by it. */
export async function leavingInterrupts<T>({signal}: Tools, work: () => Promise<T>): Promise<T> {
  const ignore = () => undefined
  signal.addEventListener('abort', ignore)
  try {
    return await work()
  } finally {
    signal.removeEventListener('abort', ignore)
  }
}

const missing = (name: string) =>
  `The local ${name} command could not be located. For help installing ${name}, see https://devcenter.heroku.com/articles/heroku-postgresql#local-setup`

const definite = (env: Tools['env']) => Object.fromEntries(Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined))
