import type {Tools} from '../command/define.js'
import type {Session} from './state.js'

import {Silent} from '../command/errors.js'
import {showOurselves} from '../command/ourselves.js'
import {resolve} from '../command/registry.js'
import {linesOf} from './lines.js'
import {readSession, writeSession} from './state.js'
import {wordsOf} from './words.js'

/** Takes a line, runs it, takes the next, until `exit` or the end of the input. With HOKKU_STRICT the first failure ends it. */
export async function converse(tools: Tools): Promise<void> {
  const session = readSession(tools.env)
  for await (const line of linesOf(tools, session)) {
    const words = wordsOf(line)
    if (words.length === 0) continue
    session.history.unshift(line.trim())
    const code = await carriedOut(tools, session, words)
    writeSession(tools.env, session)
    if (code === 'end') return
    if (code !== 0 && tools.strict) throw new Silent(code)
  }
}

async function carriedOut(tools: Tools, session: Session, words: string[]): Promise<number | 'end'> {
  const [name = '', flag, value] = words
  const own = ownCommands[name]
  if (own === 'end') return own
  if (own) own(tools, session, flag, value)
  return own ? 0 : showOurselves(tools, withFlags(tools, session, words), tools.out.isInteractive ? 'inherit' : 'ignore')
}

type Own = (tools: Tools, session: Session, flag: string | undefined, value: string | undefined) => void
const ownCommands: Readonly<Record<string, Own | 'end'>> = {
  exit: 'end',
  quit: 'end',
  history: ({out}, {history}) => history.toReversed().forEach(line => out.line(line)),
  set({out}, {flags}, flag, value) {
    if (flag === undefined || value === undefined) return out.table(Object.entries(flags), {Flag: ([name]) => name, Value: ([, set]) => set})
    flags[flag] = value
    out.line(`setting --${flag} to ${value}`)
  },
  unset({out}, {flags}, flag = '') {
    delete flags[flag]
    out.line(`unsetting --${flag}`)
  },
}

/** The flags that are set go to each command that has them and was typed without. */
function withFlags({commands}: Tools, {flags}: Session, words: string[]): string[] {
  const {argv, id} = resolve(commands, words)
  const known = (id === undefined ? {} : commands[id]?.load().flags ?? {}) as Record<string, {char?: string}>
  const isTyped = (name: string) => argv.some(word => word === `--${name}` || word.startsWith(`--${name}=`) || word === `-${known[name]?.char}`)
  const added = Object.entries(flags).filter(([name]) => Object.hasOwn(known, name) && !isTyped(name))
  const before = words.slice(0, words.length - argv.length)
  return [...before, ...added.map(([name, value]) => `--${name}=${value}`), ...argv]
}
