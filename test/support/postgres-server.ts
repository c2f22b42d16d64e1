import {execFileSync, spawn} from 'node:child_process'
import {chownSync, existsSync, mkdtempSync, readdirSync, rmSync} from 'node:fs'
import {createServer} from 'node:net'
import type {AddressInfo} from 'node:net'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

import {until} from './until.js'

export interface PostgresServer {
  /** Of a database of this name. */
  url(database: string): string
  /** What `psql` prints for a query. */
  ask(database: string, sql: string): string
  stop(): Promise<void>
}

const versions = '/usr/lib/postgresql'
const folderOf = (version: string) => join(versions, version, 'bin')

/** Where Debian puts the server's programs; undefined where there are none. */
export const postgresPrograms = existsSync(versions) ? readdirSync(versions).map(folderOf).find(folder => existsSync(join(folder, 'initdb'))) : undefined

/** A server of its own, with `pg_stat_statements`. It runs as nobody where we are root, for it refuses to be that. */
export async function startPostgres(programs: string): Promise<PostgresServer> {
  const folder = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'postgres-'))
  const who = process.getuid?.() === 0 ? {uid: 65534, gid: 65534} : {}
  if (who.uid !== undefined) chownSync(folder, who.uid, who.gid)
  const options = {...who, cwd: folder, env: {PATH: process.env.PATH, LC_ALL: 'C'}}
  const data = join(folder, 'data')
  execFileSync(join(programs, 'initdb'), ['-D', data, '-U', 'u', '--auth=trust', '-N', '-E', 'UTF8'], {...options, stdio: 'ignore'})
  const port = await freePort()
  const server = spawn(join(programs, 'postgres'), ['-D', data, '-p', String(port), '-k', folder, '-c', 'listen_addresses=127.0.0.1', '-c', 'shared_preload_libraries=pg_stat_statements', '-c', 'fsync=off'], {...options, stdio: 'ignore'})
  const ended = new Promise(resolve => server.once('exit', resolve))
  const url = (database: string) => `postgres://u:p@127.0.0.1:${port}/${database}`
  const ask = (database: string, sql: string) => execFileSync('psql', [url(database), '-Atc', sql], {encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore']})
  await until(async () => {
    try {
      return ask('postgres', 'SELECT 1')
    } catch {
      return ''
    }
  }, answer => answer === '1\n')
  return {
    url, ask,
    async stop() {
      server.kill('SIGQUIT')
      await ended
      rmSync(folder, {recursive: true, force: true})
    },
  }
}

const freePort = (): Promise<number> =>
  new Promise(resolve => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const {port} = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })
