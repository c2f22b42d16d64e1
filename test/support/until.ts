import assert from 'node:assert/strict'

/** Asks again and again until the answer will do, and yields it; fails with the last one when the time is over. */
export async function until<T>(ask: () => Promise<T>, willDo: (answer: T) => boolean, milliseconds = 15_000): Promise<T> {
  const end = Date.now() + milliseconds
  for (;;) {
    const answer = await ask()
    if (willDo(answer)) return answer
    if (Date.now() > end) assert.fail(`Still not after ${milliseconds} ms: ${JSON.stringify(answer)}`)
    await new Promise(resolve => setTimeout(resolve, 15))
  }
}
