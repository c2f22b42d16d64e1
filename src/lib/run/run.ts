import type {Attached, Backend} from '../backend/backend.js'
import type {Dyno} from '../api/types.js'
import type {Tools} from '../command/define.js'
import type {Console, Size} from './console.js'
import type {Wanted} from './dyno.js'

import {CommandError, Silent} from '../command/errors.js'
import {notifyDesktop} from '../command/notify.js'
import {sizeOf} from './console.js'
import {beginCommand} from './dyno.js'
import {withExitMarker} from './exit-marker.js'
import {runSession} from './session.js'

export interface Manner {
  /** The dyno gets a terminal, which is this one. */
  isTerminal: boolean
  /** The dyno shall have no terminal, whatever its platform thinks. */
  noTty: boolean
  /** The remote exit status becomes ours. */
  passesStatus: boolean
  /** Tells the desktop when the dyno took long to start, and rings. */
  notifies: boolean
  json: boolean
}

interface Joined {attached: Attached; dyno: Dyno; tookLong: boolean}

/** Waiting longer than this, a person looks elsewhere. */
const longStart = 20_000

/** Runs a command in a new dyno, joined to this terminal or these pipes, to its end. */
export async function runHere(tools: Tools, wanted: Wanted, manner: Manner, screen: Console = process): Promise<void> {
  const {attached, dyno, tookLong} = await join(tools, wanted, manner, screen)
  if (manner.notifies && manner.isTerminal && tookLong) tellStarted(tools, wanted, dyno, screen)
  const session = {attached, isTerminal: manner.isTerminal, signal: tools.signal, screen}
  if (manner.json) return report(tools, dyno, manner, capture => runSession({...session, capture}))
  const status = await runSession(session)
  if (!manner.passesStatus) return
  if (status === undefined) throw new CommandError('No exit code returned', {exit: 1})
  if (status !== 0) throw new CommandError(`Process exited with code ${status}`, {exit: status})
}

function tellStarted(tools: Tools, {app}: Wanted, {name}: Dyno, screen: Console): void {
  screen.stderr.write('\u0007')
  notifyDesktop(tools, {title: `hokku run on ${app}`, text: `${name} is up`})
}

type Capture = (chunk: Uint8Array, stream: 'stderr' | 'stdout') => void

/** Tells as JSON what came of it, once it is over. */
async function report({out}: Tools, {name}: Dyno, {passesStatus}: Manner, run: (capture: Capture) => Promise<number | undefined>): Promise<never> {
  const chunks = {stdout: [] as Uint8Array[], stderr: [] as Uint8Array[]}
  const status = await run((chunk, stream) => chunks[stream].push(chunk))
  const text = (parts: Uint8Array[]) => Buffer.concat(parts).toString()
  out.json({dyno: name, exit_status: status ?? null, stdout: text(chunks.stdout), stderr: text(chunks.stderr)})
  throw new Silent(passesStatus ? status ?? 1 : 0)
}

/** Starts the dyno and joins it, and says on the way how far that is. */
async function join({api, backend, clock, out, signal}: Tools, wanted: Wanted, {isTerminal, noTty, passesStatus}: Manner, screen: Console): Promise<Joined> {
  const tty = isTerminal ? sizeOf(screen) : undefined
  const window = tty ? {COLUMNS: tty.columns, LINES: tty.rows} : {}
  const command = passesStatus ? withExitMarker(wanted.command) : wanted.command
  const began = clock.now().getTime()
  return out.action(
    `Running ${out.style.code(wanted.command)} on ${out.style.app(wanted.app)}`,
    async status => {
      const dyno = await beginCommand(api, {...wanted, command, env: {...window, ...wanted.env}}, noTty)
      status(`starting, ${dyno.name}`)
      if (!dyno.attach_url) throw new Error(`The platform gave no address to join ${dyno.name} at.`)
      status(`connecting, ${dyno.name}`)
      const attached = await attach(backend, dyno.attach_url, tty, signal)
      return {attached, dyno, tookLong: clock.now().getTime() - began > longStart}
    },
    ({dyno}) => `up, ${dyno.name}`,
  )
}

/** Ctrl-C ends the attempt; once joined it is the dyno's to hear. */
async function attach(backend: Backend, url: string, tty: Size | undefined, signal: AbortSignal): Promise<Attached> {
  const attempt = new AbortController()
  const cancel = () => attempt.abort()
  signal.addEventListener('abort', cancel)
  try {
    return await backend.attach(url, {signal: attempt.signal, ...(tty ? {tty} : {})})
  } finally {
    signal.removeEventListener('abort', cancel)
  }
}
