import {tmpdir} from 'node:os'
import {join} from 'node:path'

import {spawn} from '@lydell/node-pty'

/** What is on the screen, and what is typed then. */
export type Dialogue = Array<[expected: RegExp, keys: string]>

/** The terminal stays open until all has been read: what is in it when its last process ends can be lost. */
const heldOpen = `trap : INT; "$@"; code=$?; printf '\\001'; read -r _; exit $code`
const end = '\u0001'

/** Runs the installed command line in a terminal and types as the dialogue says. */
export function typeIn(root: string, words: string[], dialogue: Dialogue, env: Record<string, string>, columns = 100): Promise<{text: string; exit: number}> {
  const terminal = spawn('/bin/sh', ['-c', heldOpen, 'sh', process.execPath, join(root, 'bin/run.js'), ...words], {
    cwd: tmpdir(), cols: columns, rows: 30, env: {PATH: process.env.PATH ?? '', TERM: 'xterm-256color', ...env},
  })
  const left = [...dialogue]
  let text = ''
  let since = ''
  return new Promise(resolve => {
    terminal.onData(data => {
      text += data
      since += data
      if (text.endsWith(end)) return terminal.write('\r')
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
      resolve({text: text.split(end, 1)[0] ?? '', exit: exitCode})
    })
  })
}
