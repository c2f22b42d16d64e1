import {tmpdir} from 'node:os'
import {join} from 'node:path'

import {spawn} from '@lydell/node-pty'

/** What is on the screen, and what is typed then. */
export type Dialogue = Array<[expected: RegExp, keys: string]>

/** Runs the installed command line in a terminal of 100 columns and types as the dialogue says. */
export function typeIn(root: string, words: string[], dialogue: Dialogue, env: Record<string, string>): Promise<{text: string; exit: number}> {
  const terminal = spawn(process.execPath, [join(root, 'bin/run.js'), ...words], {
    cwd: tmpdir(), cols: 100, rows: 30, env: {PATH: process.env.PATH ?? '', TERM: 'xterm-256color', ...env},
  })
  const left = [...dialogue]
  let text = ''
  let since = ''
  return new Promise(resolve => {
    terminal.onData(data => {
      text += data
      since += data
      const [next] = left
      if (!next?.[0].test(since)) return
      left.shift()
      since = ''
      terminal.write(next[1])
    })
    // Who waits for other words than come would wait for ever.
    const limit = setTimeout(() => terminal.kill(), 20_000)
    terminal.onExit(({exitCode}) => {
      clearTimeout(limit)
      resolve({text, exit: exitCode})
    })
  })
}
