import type {Message} from './syslog.js'

import {errorLine} from '../model/codes.js'

/** As many lines as Heroku keeps of an app's log. */
const mostWaiting = 1500

/** What a drain has still to deliver. When it is full the oldest goes: how much did, the next message says. */
export class Backlog {
  #waiting: Message[] = []
  #lost: {count: number; since: number} | undefined
  #wake = () => {}
  #isClosed = false

  constructor(private readonly now: () => number) {}

  add(message: Message) {
    this.#waiting.push(message)
    if (this.#waiting.length > mostWaiting) this.#drop()
    this.#wake()
  }

  lose(count: number) {
    this.#lost = {since: this.#lost?.since ?? this.now(), count: (this.#lost?.count ?? 0) + count}
  }

  /** At most so many messages, as soon as there are any; none once it is closed. */
  async take(most: number): Promise<Message[]> {
    while (this.#waiting.length === 0 && !this.#isClosed) await new Promise<void>(resolve => (this.#wake = resolve))
    if (this.#isClosed) return []
    const taken = this.#waiting.splice(0, most)
    return this.#lost ? [this.#tellLost(taken[0]), ...taken] : taken
  }

  close() {
    this.#isClosed = true
    this.#wake()
  }

  #drop() {
    this.#waiting.shift()
    this.lose(1)
  }

  #tellLost(next: Message | undefined): Message {
    const {count, since} = this.#lost ?? {count: 0, since: this.now()}
    this.#lost = undefined
    const stamp = (time: number) => `${new Date(time).toISOString().slice(0, 19)}+00:00`
    const text = errorLine('L10', `${count} messages dropped since ${stamp(since)}.`).replace(' -> ', ': ')
    return {id: next?.id ?? '', time: stamp(this.now()), source: 'heroku', proc: 'logplex', text}
  }
}
