import type {LogDrainRecord} from '../model/records.js'
import type {DrainParts} from './drains.js'
import type {Carrier} from './carrier.js'
import type {Message} from './syslog.js'

import {Backlog} from './backlog.js'
import {carrierOf} from './carriers.js'
import {parseLine} from './syslog.js'

/** Messages that one frame may have. */
const largestFrame = 200
/** Milliseconds of quiet before a frame that failed is sent again: doubled each time, up to the second. */
const firstPause = 500
const longestPause = 60_000
/** Heroku's tries are limited too; how many they are is not documented. */
const mostTries = 8

/**
 * One drain: reads the app's log from where it was left and hands it on, in order. What can't be delivered waits; where
 * too much waits the oldest goes, and an L10 line says how much that was.
 */
export class Drain {
  readonly #ended = new AbortController()
  readonly #backlog: Backlog
  readonly #carrier: Carrier
  readonly #done: Promise<unknown>
  #position: string | null
  #kept: string | null

  constructor(private readonly parts: DrainParts, private readonly record: LogDrainRecord) {
    this.#position = this.#kept = record.position
    this.#backlog = new Backlog(() => parts.world.clock.now())
    this.#carrier = carrierOf(parts.vault.open(record.urlSealed), record.token, parts.certificates)
    this.#done = Promise.all([this.#read(), this.#deliver()])
    this.#done.catch(() => {})
  }

  /** What was delivered by then is not delivered again. */
  async close(): Promise<void> {
    this.#ended.abort(new Error('The drain has ended.'))
    this.#carrier.close()
    this.#backlog.close()
    await this.#done.catch(() => {})
    await this.#keepPosition()
  }

  /** A log that can't be read now is read later, from the same place. */
  async #read(): Promise<void> {
    const {signal} = this.#ended
    let after = this.#position
    while (!signal.aborted) {
      const query = {lines: 0, tail: true, ...(after !== null && {after})}
      try {
        for await (const {id, text} of this.parts.logs.read(this.record.appId, query, signal)) {
          this.#backlog.add({id, ...parseLine(text)})
          after = id
        }
        if (!signal.aborted) await this.parts.world.clock.sleep(longestPause, signal)
      } catch {
        if (!signal.aborted) await this.parts.world.clock.sleep(firstPause, signal).catch(() => {})
      }
    }
  }

  async #deliver(): Promise<void> {
    const {signal} = this.#ended
    while (!signal.aborted) {
      const frame = await this.#backlog.take(largestFrame)
      if (frame.length > 0) await this.#send(frame)
    }
  }

  async #send(frame: Message[]): Promise<void> {
    const frameId = this.parts.world.ids.uuid()
    for (let tries = 1, pause = firstPause; !this.#ended.signal.aborted; tries++, pause = Math.min(pause * 2, longestPause)) {
      const outcome = await this.#carrier.send(frame, frameId).catch((error: unknown) => this.#failure(error))
      if (outcome === 'again' && tries < mostTries) await this.parts.world.clock.sleep(pause, this.#ended.signal).catch(() => {})
      else {
        if (this.#ended.signal.aborted) return
        if (outcome !== 'sent') this.#backlog.lose(frame.length)
        this.#position = frame.at(-1)?.id ?? this.#position
        return this.#keepPosition()
      }
    }
  }

  #failure(error: unknown): 'again' {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (/CERT|SELF_SIGNED|ISSUER|LEAF_SIGNATURE/.test(code)) this.#complain(code)
    return 'again'
  }

  #complained = false

  /** Once: the line is a part of the log that is to be delivered. */
  #complain(code: string) {
    if (this.#complained) return
    this.#complained = true
    this.parts.logs.write(this.record.appId, 'heroku', 'logplex', `Error L14 (certificate validation error): error="${code}" drain=${this.record.token}`)
  }

  /** A position that can't be kept now is kept with the next frame: after a crash lines may come twice. */
  async #keepPosition() {
    if (this.#position === this.#kept) return
    const position = this.#position
    await this.parts.store.logDrains.update(this.record.id, {position}).then(() => (this.#kept = position), () => {})
  }
}
