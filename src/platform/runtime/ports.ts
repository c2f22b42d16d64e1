import type {Ids} from '../world/world.js'

import {choosePort} from './boot.js'

/** The ports of all dynos, so that none is promised twice. */
export class Ports {
  readonly #taken = new Set<number>()

  constructor(private readonly ids: Ids) {}

  async choose(): Promise<number> {
    const port = await choosePort(this.ids, candidate => this.#taken.has(candidate))
    // Somebody else may have chosen it while it was looked at.
    if (this.#taken.has(port)) return this.choose()
    this.#taken.add(port)
    return port
  }

  keep(port: number) {
    this.#taken.add(port)
  }

  giveBack(port: number) {
    this.#taken.delete(port)
  }
}
