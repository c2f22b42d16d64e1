/**
 * How many tasks of a dyno were at work, averaged over the last one, five and fifteen minutes as the kernel does for a
 * machine: what is older counts exponentially less. Told from the processor time that it had; tasks that waited for a
 * processor, which Heroku's figure has too, aren't seen by it.
 */
export class LoadAverages {
  #time = 0
  readonly averages = minutes.map(() => 0)

  /** `at`: milliseconds since 1970, here the dyno's start. */
  constructor(private at: number) {}

  /** `time`: milliseconds of processor time so far. It shrinks where a process ended that nobody waited for. */
  add(time: number, now: number): void {
    const passed = now - this.at
    if (passed <= 0) return
    const atWork = Math.max(0, time - this.#time) / passed
    for (const [index, length] of minutes.entries()) {
      const kept = Math.exp(-passed / (length * 60_000))
      this.averages[index] = (this.averages[index] ?? 0) * kept + atWork * (1 - kept)
    }
    this.#time = time
    this.at = now
  }
}

const minutes = [1, 5, 15]
