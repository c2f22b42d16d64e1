import {spawn} from 'node:child_process'

import type {PlatformFile} from '../backend/local-address.js'
import type {Tools} from '../command/define.js'

import {readPlatformFile} from '../backend/local-address.js'
import {ensurePlatform} from '../backend/local.js'
import {CommandError, Silent} from '../command/errors.js'

export interface Wish {host: string | undefined; port: number | undefined}

/** Starts the platform behind this terminal, unless it runs. Yields where it is, and whether it is new. */
export async function startPlatform({env, out, clock, signal, platformProgram}: Tools, wish: Wish): Promise<PlatformFile & {isNew: boolean}> {
  const running = readPlatformFile(env)
  if (running) refuseOther(running, wish)
  const start = () => ensurePlatform({env, program: platformProgram, signal, sleep: (milliseconds, until) => clock.sleep(milliseconds, until), ...wish})
  const {platform, isNew} = await out.action('Starting the platform', start, started => (started.isNew ? `done, ${started.platform.url}` : `it runs already, ${started.platform.url}`))
  return {...platform, isNew}
}

/** Runs the platform here until it ends: for a service manager or a container. Its exit code is ours. */
export async function runPlatform({env, platformProgram}: Tools, {host, port}: Wish): Promise<never> {
  const args = [platformProgram, ...(host === undefined ? [] : ['--host', host]), ...(port === undefined ? [] : ['--port', String(port)])]
  const child = spawn(process.execPath, args, {stdio: 'inherit', env})
  const forward = (signal: NodeJS.Signals) => child.kill(signal)
  for (const signal of ['SIGTERM', 'SIGHUP'] as const) process.on(signal, forward)
  const code = await new Promise<number>((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (status, signal) => resolve(status ?? (signal === 'SIGINT' ? 130 : 1)))
  })
  throw new Silent(code)
}

function refuseOther({host, port, url}: PlatformFile, wish: Wish): void {
  const differs = (wish.port !== undefined && wish.port !== port) || (wish.host !== undefined && wish.host !== host)
  if (differs) throw new CommandError(`The platform runs already, at ${url}. Stop it first: hokku platform:stop`, {exit: 1})
}
