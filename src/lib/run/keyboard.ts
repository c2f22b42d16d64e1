import type {Attached} from '../backend/backend.js'
import type {Console} from './console.js'

import {CommandError} from '../command/errors.js'
import {sizeOf} from './console.js'

const controlC = 0x03
/** So many within a second mean that the dyno doesn't listen and the person wants out. */
const impatience = 4

/**
 * Gives a person's terminal to the dyno: each key as it is pressed, Ctrl-C among them, and the window's size when it
 * changes. Yields how to take it back.
 */
export function lendTerminal(screen: Console, attached: Attached, fail: (error: Error) => void): () => void {
  const {stdin, stdout} = screen
  let presses: number[] = []
  const type = (keys: Buffer) => {
    void attached.write(keys)
    if (keys.includes(controlC)) presses = [...presses, performance.now()].slice(-impatience)
    const [first = 0] = presses
    if (presses.length === impatience && performance.now() - first < 1000) fail(new CommandError('forcing dyno disconnect', {exit: 1}))
  }
  const resize = () => {
    const {columns, rows} = sizeOf(screen)
    attached.resize(columns, rows)
  }
  stdin.setRawMode(true)
  stdin.on('data', type)
  stdout.on('resize', resize)
  return () => {
    stdin.off('data', type).setRawMode(false).pause()
    stdout.off('resize', resize)
  }
}

/** Sends what is piped in, byte for byte, and that it ended. Yields how to leave off. */
export function pipeInput({stdin}: Console, attached: Attached): () => void {
  let isOver = false
  const pump = async () => {
    for await (const chunk of stdin) {
      if (isOver) return
      await attached.write(chunk as Buffer)
    }
    attached.end()
  }
  // A stdin that can't be read is one that ended.
  pump().catch(() => attached.end())
  return () => {
    isOver = true
    stdin.destroy()
  }
}
