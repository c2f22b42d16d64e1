import type {OutputWriter} from '../logs/logs.js'

/** Bytes of a build's output that are kept: a program that prints without an end must not fill the disk. */
const limit = 16 * 2 ** 20

/** What a build prints, to its stream and to whoever reads along, up to a limit. */
export class BuildOutput {
  #bytes = 0

  constructor(private readonly stream: OutputWriter, private readonly alongside: (text: Buffer | string) => void = () => {}) {}

  readonly write = (text: Buffer | string): void => {
    if (this.#bytes > limit) return
    this.#bytes += Buffer.byteLength(text)
    this.#pass(this.#bytes > limit ? `\n !     The build has printed more than ${limit / 2 ** 20} MB; the rest is not shown.\n` : text)
  }

  /** The last words pass in any case. */
  async close(lastWords: string): Promise<void> {
    if (lastWords !== '') this.#pass(lastWords)
    await this.stream.close()
  }

  #pass(text: Buffer | string) {
    this.stream.write(text)
    this.alongside(text)
  }
}
