/** Works that run one after the other, whatever becomes of each. */
export class Turns {
  #last: Promise<unknown> = Promise.resolve()
  #count = 0

  /** Nothing runs or waits. */
  get isIdle(): boolean {
    return this.#count === 0
  }

  async take<T>(work: () => Promise<T>): Promise<T> {
    this.#count++
    const turn = this.#last.then(work)
    this.#last = turn.catch(() => {})
    try {
      return await turn
    } finally {
      this.#count--
    }
  }

  /** Resolves after all that was asked for so far. */
  async over(): Promise<void> {
    await this.#last
  }
}
