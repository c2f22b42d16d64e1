import {tmpdir} from 'node:os'
import {join} from 'node:path'

import {spawn} from '@lydell/node-pty'

/** What is on the screen, and what is typed then. */
export type Dialogue = Array<[expected: RegExp, keys: string]>

/** The terminal stays open until all has been read: what is in it when its last process ends can be lost. */
const heldOpen = `trap : INT; "$@"; code=$?; printf '\\001'; read -r _; exit $code`
const end = '\u0001'

interface Place {env: Record<string, string>; columns?: number; cwd?: string}

/** A command line that runs in a terminal. */
export interface Open {
  /** All that was written so far. */
  text(): string
  type(keys: string): void
  onText(see: (added: string) => void): void
  ended: Promise<{text: string; exit: number}>
}

/** Runs the installed command line in a terminal. */
export function openTerminal(root: string, words: string[], {columns = 100, cwd = tmpdir(), env}: Place): Open {
  const terminal = spawn('/bin/sh', ['-c', heldOpen, 'sh', process.execPath, join(root, 'bin/run.js'), ...words], {
    cwd, cols: columns, rows: 30, env: {PATH: process.env.PATH ?? '', TERM: 'xterm-256color', ...env},
  })
  let text = ''
  let see: (added: string) => void = () => undefined
  terminal.onData(data => {
    text += data
    if (text.endsWith(end)) terminal.write('\r')
    else see(data)
  })
  // Who waits for other words than come would wait for ever.
  const limit = setTimeout(() => terminal.kill(), 20_000)
  return {
    text: () => text,
    type: keys => terminal.write(keys),
    onText: listener => void (see = listener),
    ended: new Promise(resolve => void terminal.onExit(({exitCode}) => {
      clearTimeout(limit)
      resolve({text: text.split(end, 1)[0] ?? '', exit: exitCode})
    })),
  }
}

/** Runs the installed command line in a terminal and types as the dialogue says. */
export function typeIn(root: string, words: string[], dialogue: Dialogue, env: Record<string, string>, columns = 100): Promise<{text: string; exit: number}> {
  const terminal = openTerminal(root, words, {env, columns})
  const left = [...dialogue]
  let since = ''
  terminal.onText(added => {
    since += added
    const [next] = left
    if (!next?.[0].test(since)) return
    left.shift()
    since = ''
    terminal.type(next[1])
  })
  return terminal.ended
}
