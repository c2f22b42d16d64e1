import type {ChildProcess} from 'node:child_process'

import {spawn} from 'node:child_process'
import {once} from 'node:events'

/** One bash that lives through a lesson, so that `cd` and variables stay. */
export class Shell {
  readonly #bash: ChildProcess
  #output = ''
  #wake: () => void = () => {}

  constructor(cwd: string, env: Record<string, string>) {
    // A session of its own: what a lesson leaves running ends with it.
    this.#bash = spawn('bash', ['--noprofile', '--norc'], {cwd, env, detached: true, stdio: ['pipe', 'pipe', 'ignore']})
    this.#bash.stdout?.setEncoding('utf8').on('data', (text: string) => {
      this.#output += text
      this.#wake()
    })
    this.#bash.on('exit', () => this.#wake())
  }

  /** Runs a command with stdin closed; rejects after `limit` milliseconds. */
  async run(command: string, limit: number): Promise<{output: string; status: number}> {
    const mark = `end-${process.hrtime.bigint()}`
    const done = new RegExp(`\\n${mark} (\\d+)\\n`)
    this.#output = ''
    // `eval` of a quoted text: an unfinished quote in a lesson is an error of its own and does not swallow the mark.
    this.#bash.stdin?.write(`{ eval ${quote(command)}; } </dev/null 2>&1; printf '\\n%s %d\\n' ${mark} $?\n`)
    const deadline = Date.now() + limit
    for (;;) {
      const found = done.exec(this.#output)
      if (found) return {output: this.#output.slice(0, found.index), status: Number(found[1])}
      if (this.#bash.exitCode !== null) return {output: this.#output, status: this.#bash.exitCode}
      if (Date.now() > deadline) throw new Error(`still running after ${limit / 1000} s:\n${this.#output}`)
      await this.#change(deadline)
    }
  }

  #change(deadline: number): Promise<void> {
    return new Promise(resolve => {
      const timer = setTimeout(resolve, Math.max(0, deadline - Date.now()) + 1)
      this.#wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  }

  async close(): Promise<void> {
    if (this.#bash.pid === undefined || this.#bash.exitCode !== null) return
    const exited = once(this.#bash, 'exit')
    process.kill(-this.#bash.pid, 'SIGKILL')
    await exited
  }
}

const quote = (text: string) => `'${text.replaceAll("'", String.raw`'\''`)}'`
