import type {OutputWriter} from '../logs/logs.js'

/**
 * Setup and tests run in one dyno, since the tests need the files that the setup made, and have an output each. A line
 * that nobody else can write says where the one ends and the other begins.
 */
export class SplitOutput {
  /** The setup is done. */
  hasBegun = false
  #held: Buffer = Buffer.alloc(0)

  constructor(private readonly mark: string, private readonly setup: OutputWriter, private readonly tests: OutputWriter) {}

  /** Each is a script of its own; the tests begin where the setup has succeeded. */
  command(setup: string | undefined, test: string): string {
    return `${setup === undefined ? '' : `(\n${setup}\n) || exit $?\n`}echo ${this.mark}\n(\n${test}\n)`
  }

  write(chunk: Buffer): void {
    if (this.hasBegun) return this.tests.write(chunk)
    this.#held = Buffer.concat([this.#held, chunk])
    const at = this.#held.indexOf(`${this.mark}\n`)
    if (at !== -1) return this.#begin(at)
    // The mark stands at the beginning of a line, or behind a line that was not ended.
    const whole = Math.max(this.#held.lastIndexOf('\n') + 1, this.#held.length - this.mark.length)
    this.setup.write(this.#held.subarray(0, whole))
    this.#held = this.#held.subarray(whole)
  }

  async close(): Promise<void> {
    this.setup.write(this.#held)
    await this.setup.close()
    await this.tests.close()
  }

  #begin(at: number) {
    const rest = this.#held.subarray(at + this.mark.length + 1)
    this.setup.write(this.#held.subarray(0, at))
    this.#held = Buffer.alloc(0)
    this.hasBegun = true
    void this.setup.close()
    if (rest.length > 0) this.tests.write(rest)
  }
}
