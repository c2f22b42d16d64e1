import {homedir} from 'node:os'
import {join} from 'node:path'
import {parseArgs} from 'node:util'

import manifest from '../../package.json' with {type: 'json'}
import {ownerEmail} from './access/owner-email.js'
import {holdFolder} from './store/hold.js'
import {createPlatform} from './platform.js'
import {atomicWrite, ensureFolder, hasCode, removeFile} from './world/files.js'
import {startTimeOf} from './world/processes.js'

const {version} = manifest

export interface MainOptions {home: string; host: string; port: number; domain: string}

/**
 * `bin/platform.js [--home H] [--host A] [--port P] [--domain D]`: one platform for one data folder, until SIGTERM or
 * SIGINT, which end its dynos too; after SIGKILL they live on and the next start adopts them. Yields the exit code.
 */
export async function main(argv: string[], env: NodeJS.ProcessEnv): Promise<number> {
  const options = readOptions(argv, env)
  if (typeof options === 'string') return complain(options, 2)
  await ensureFolder(options.home)
  const hold = holdFolder(options.home)
  if (!hold) {
    process.stderr.write(`A platform is already running on ${options.home}.\n`)
    return 0
  }
  // Nothing else may hold the process while dynos are waited for, and it must not be gone before they are.
  const alive = setInterval(() => {}, 2 ** 30)
  try {
    outliveMistakes()
    return await serve(options, env)
  } catch (error) {
    return complain(explained(error, options, env), 1)
  } finally {
    clearInterval(alive)
    hold.release()
  }
}

function readOptions(argv: string[], env: NodeJS.ProcessEnv): MainOptions | string {
  try {
    const {values} = parseArgs({args: argv, options: {
      home: {type: 'string'}, host: {type: 'string'}, port: {type: 'string'}, domain: {type: 'string'}, foreground: {type: 'boolean'},
    }})
    const port = Number(values.port ?? env.HOKKU_PORT ?? 5750)
    if (!Number.isInteger(port) || port < 0 || port > 65_535) return `${values.port ?? env.HOKKU_PORT} is not a port: give a number from 1 to 65535.`
    return {
      home: values.home ?? defaultHome(env), port,
      host: values.host ?? env.HOKKU_LISTEN ?? '127.0.0.1',
      domain: values.domain ?? env.HOKKU_DOMAIN ?? 'localhost',
    }
  } catch (error) {
    return (error as Error).message
  }
}

/** As the XDG base directories say; the command line looks in the same place. */
const defaultHome = (env: NodeJS.ProcessEnv): string => env.HOKKU_HOME || join(env.XDG_DATA_HOME || join(homedir(), '.local/share'), 'hokku')

async function serve(options: MainOptions, env: NodeJS.ProcessEnv): Promise<number> {
  const stopped = untilStopped()
  const platform = await createPlatform({
    ...options, version, email: () => ownerEmail(env), onFault: tellFault, ...(env.HOKKU_PASSWORD && {password: env.HOKKU_PASSWORD}),
    ...(Number(env.HOKKU_RATE_LIMIT) > 0 && {rateLimit: Number(env.HOKKU_RATE_LIMIT)}),
  })
  const {host, port} = await platform.listen()
  const address = join(options.home, 'platform.json')
  const url = `http://${['0.0.0.0', '::'].includes(host) ? '127.0.0.1' : host}:${port}`
  await atomicWrite(address, `${JSON.stringify({pid: process.pid, startTime: startTimeOf(process.pid), host, port, url, version})}\n`, {mode: 0o644})
  process.stdout.write(`Hokku ${version} listens at ${url}\n`)
  try {
    process.stdout.write(`Stopping on ${await stopped}\n`)
    await platform.close({stopDynos: true})
    return 0
  } finally {
    await removeFile(address)
  }
}

/** Asked for from the first moment: a signal that comes while the platform starts is not lost. */
const untilStopped = (): Promise<string> => new Promise(resolve => {
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.once(signal, () => resolve(signal))
})

/**
 * A mistake in one request must not take every app down with it: it is told, and the platform goes on. Where nobody reads
 * any more what is told, that is no mistake: told of, too, it would go round for ever.
 */
function outliveMistakes(): void {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})
  for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
    process.on(event, (error: unknown) => tellFault(`${event}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`))
  }
}

function tellFault(fault: string): void {
  process.stderr.write(`${new Date().toISOString()} ${fault}\n`)
}

function complain(message: string, code: number): number {
  process.stderr.write(`${message}\n`)
  return code
}

function explained(error: unknown, {port, host, home}: MainOptions, env: NodeJS.ProcessEnv): string {
  if (hasCode(error, 'EADDRINUSE')) return `EADDRINUSE: port ${port} of ${host} is taken by another program. Stop that, or choose another with --port.`
  if (hasCode(error, 'EADDRNOTAVAIL', 'ENOTFOUND')) return `${host} is no address of this machine: give another with --host.`
  if (hasCode(error, 'EACCES', 'EPERM')) return `${(error as Error).message}\nThe platform needs a data folder that it may write (${home}) and a port that it may use (${port}).`
  if (hasCode(error, 'ENOSPC')) return `The disk of ${home} is full: ${(error as Error).message}`
  if (!(error instanceof Error)) return String(error)
  return env.DEBUG ? (error.stack ?? error.message) : `The platform can't start: ${error.message}`
}

// Ends at once: a timer or a socket that somebody forgot must not keep a stopped platform alive.
void main(process.argv.slice(2), process.env).then(code => process.exit(code))
