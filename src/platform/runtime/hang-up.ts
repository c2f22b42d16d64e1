import type {RunningDyno} from '../engines/engine.js'
import type {RuntimeParts} from './parts.js'

import {errorLine} from '../model/codes.js'

/** SIGHUPs that a dyno gets whose client is gone, before it is told that nobody waits for it any more. */
const mostSignals = 4

/**
 * Ends a dyno whose client has gone: SIGHUP, four times as on Heroku, then R16. There such a dyno goes on; here it is
 * killed, since nobody could find it any more.
 */
export class HangUp {
  #running: RunningDyno | undefined
  #hasBegun = false
  #cancel = () => {}

  constructor(private readonly parts: Pick<RuntimeParts, 'times' | 'world'>, private readonly log: (text: string) => void) {}

  /** The client is gone. It may go before there is a process. */
  begin() {
    this.#hasBegun = true
    if (this.#running) this.#signal(this.#running, 1)
  }

  of(running: RunningDyno) {
    this.#running = running
    if (this.#hasBegun) this.begin()
  }

  /** The process has ended. */
  end() {
    this.#running = undefined
    this.#cancel()
  }

  #signal(running: RunningDyno, count: number) {
    if (this.#running !== running) return
    if (count > mostSignals) {
      this.log(errorLine('R16', 'An attached dyno is continuing to run after its external connection was closed'))
      this.log('Stopping remaining processes with SIGKILL')
      return running.signal('SIGKILL')
    }
    running.signal('SIGHUP')
    this.#cancel = this.parts.world.clock.after(this.parts.times.hangUp, () => this.#signal(running, count + 1))
  }
}
