import type {DynoSpec, RunningDyno} from '../engines/engine.js'
import type {Collected} from '../logs/logs.js'
import type {DynoRecord} from '../model/records.js'
import type {AttachedClient, OneOffRequest} from './one-off.js'
import type {RuntimeParts} from './parts.js'

import {errorLine} from '../model/codes.js'
import {dynoSpec} from './dyno-spec.js'
import {HangUp} from './hang-up.js'
import {meter} from './meter.js'
import {isoTime} from './parts.js'
import {stopDyno} from './stop.js'

export interface OneOffDynoOptions {
  /** What its command stands for, where that is a process type. */
  command: string
  request: Pick<OneOffRequest, 'env' | 'forceNoTty' | 'timeToLiveSeconds' | 'within'>
  /** It is over, and its record gone. */
  onGone(): void
}

/** A dyno that runs once: `starting` until it has a process, `up` until that has ended, then `complete` and gone. */
export class OneOffDyno {
  isQuiet = false
  #running: RunningDyno | undefined
  #isAwaiting = false
  #isStopped = false
  #cancelTimer = () => {}
  /** The platform goes, the dyno stays. */
  readonly #left = new AbortController()
  #resolveOver = () => {}
  readonly #over = new Promise<void>(resolve => {
    this.#resolveOver = resolve
  })

  constructor(public row: DynoRecord, private readonly parts: RuntimeParts, private readonly options: OneOffDynoOptions) {}

  /** R13 where nobody comes. */
  awaitClient(onTimeout: () => void) {
    const {world, times} = this.parts
    this.#isAwaiting = true
    this.#log('Awaiting client')
    this.#cancelTimer = world.clock.after(times.attach, () => {
      onTimeout()
      this.#log(errorLine('R13', 'Failed to attach to process'))
      void this.#finish()
    })
  }

  /** Runs it with nobody attached: what it writes goes to the log, and to `onOutput`. Yields the exit status. */
  async run(onOutput?: (chunk: Buffer) => void): Promise<number> {
    return this.watch(await this.#start(null), onOutput)
  }

  /** Looks after a process, whoever started it. Rejects where the platform leaves it. */
  async watch(running: RunningDyno, onOutput?: (chunk: Buffer) => void): Promise<number> {
    this.#running = running
    this.#limitTime(running, this.parts.times.oneOff)
    this.#meter(running)
    await this.parts.logs.collect(heard(running, onOutput), this.#left.signal)
    return this.#end(running)
  }

  /** Runs it for a client, who alone gets what it writes. */
  async serve(client: AttachedClient): Promise<void> {
    this.#isAwaiting = false
    this.#cancelTimer()
    const hangUp = new HangUp(this.parts, text => this.#log(text))
    client.onClose(() => hangUp.begin())
    try {
      const running = await this.#start(this.#attachment(client))
      this.#limitTime(running)
      this.#meter(running)
      hangUp.of(running)
      void running.exited.then(() => hangUp.end())
      join(running, client)
      client.exit(await this.#end(running))
    } catch (error) {
      await client.output(Buffer.from(` !    ${error instanceof Error ? error.message : String(error)}\r\n`), 'stderr')
      client.exit(1)
    }
  }

  /** SIGTERM, and SIGKILL after the grace; one without a process gets none. Resolves when it is over. */
  async stop(grace = this.parts.times.stop): Promise<void> {
    this.#isStopped = true
    const {clock} = this.parts.world
    if (this.#running) await stopDyno(this.#running, {clock, grace, log: text => this.#log(text)})
    else if (this.#isAwaiting) await this.#finish()
    await this.#over
  }

  leave() {
    this.#cancelTimer()
    this.#left.abort(new Error('The platform stopped.'))
  }

  async #start(attach: DynoSpec['attach']): Promise<RunningDyno> {
    const {command, request} = this.options
    const {COLUMNS: _columns, LINES: _lines, ...rest} = request.env
    this.#log(`Starting process with command \`${command}\``)
    try {
      // A terminal knows its size, and these would not follow when it changes.
      const env = attach?.tty ? {TERM: 'xterm', ...rest} : request.env
      this.#running = await this.parts.runner.start(await dynoSpec(this.parts, this.row, {command, env, attach, ...(request.within && {within: request.within})}))
    } catch (error) {
      this.#log(errorLine('R99', error instanceof Error ? error.message : String(error)))
      await this.#finish()
      throw error
    }
    if (this.#isStopped) this.#running.signal('SIGKILL')
    await this.#become('up')
    return this.#running
  }

  /** As the client says, else as the request does: its variables tell the size where there is a terminal. */
  #attachment({tty}: AttachedClient): DynoSpec['attach'] {
    const {env, forceNoTty} = this.options.request
    if (tty) return {tty: true, ...tty}
    if (tty === false || forceNoTty) return {tty: false}
    return {tty: true, columns: Number(env.COLUMNS) || 80, rows: Number(env.LINES) || 24}
  }

  #limitTime(running: RunningDyno, usual?: number) {
    const {clock} = this.parts.world
    const {timeToLiveSeconds} = this.options.request
    const limit = timeToLiveSeconds === null ? usual : timeToLiveSeconds * 1000
    if (limit !== undefined) this.#cancelTimer = clock.after(Math.max(0, running.startedAt + limit - clock.now()), () => void this.stop())
  }

  #meter(running: RunningDyno) {
    meter(this.parts, this.row, running, text => this.#log(text), this.#left.signal)
  }

  async #end(running: RunningDyno): Promise<number> {
    const {status} = await running.exited
    this.#left.signal.throwIfAborted()
    this.#log(`Process exited with status ${status}`)
    await running.discard().catch(() => {})
    await this.#finish()
    return status
  }

  /** Its record goes, even where that can't be written now: the next start finds it without a process. */
  async #finish() {
    this.#cancelTimer()
    this.#isAwaiting = false
    this.#log(`State changed from ${this.row.state} to complete`)
    await this.parts.store.dynos.delete(this.row.id).catch(() => {})
    void this.parts.events.publish({subject: 'dyno', action: 'destroy', record: this.row})
    this.options.onGone()
    this.#resolveOver()
  }

  async #become(state: 'up') {
    this.#log(`State changed from ${this.row.state} to ${state}`)
    const previous = this.row
    this.row = {...this.row, state, updatedAt: isoTime(this.parts)}
    void this.parts.events.publish({subject: 'dyno', action: 'update', record: this.row, previous})
    await this.parts.store.dynos.update(this.row.id, {state, updatedAt: this.row.updatedAt}).catch(() => {})
  }

  #log(text: string) {
    if (!this.isQuiet) this.parts.logs.write(this.row.appId, 'heroku', this.row.name, text)
  }
}

/** Brings a client and a process together. All at once: then nothing that the client said is missed. */
function join(running: RunningDyno, client: AttachedClient) {
  const {session} = running
  session?.onOutput((chunk, stream) => client.output(chunk, stream))
  client.onEnd(() => session?.end())
  client.onResize((columns, rows) => session?.resize(columns, rows))
  client.onSignal(name => running.signal(name))
  client.onInput(chunk => session?.write(chunk))
}

/** The dyno for the log, with somebody who hears what the log takes. */
function heard(running: RunningDyno, onOutput: ((chunk: Buffer) => void) | undefined): Collected {
  if (!onOutput) return running
  const {id, appId, name} = running
  return {
    id, appId, name,
    forget: before => running.forget(before),
    async *output(from, signal) {
      for await (const part of running.output(from, signal)) {
        onOutput(part.chunk)
        yield part
      }
    },
  }
}
