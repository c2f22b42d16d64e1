import {fstatSync, writeSync} from 'node:fs'

import {colorLevel} from '../output/color-level.js'
import {wrap} from '../output/wrap.js'
import {hasPlugins} from './plugin-folder.js'
import {telling} from './telling.js'
import {userAgentOf} from './user-agent.js'

/** What of the program is known as it is built. */
export interface Known {
  version: string
  description: string
  topics: readonly Listed[]
  commands: readonly Listed[]
}

type Listed = readonly [name: string, description: string]

/**
 * `--version` and `help`, answered before the rest of the program is so much as read: scripts ask for the one, everybody
 * for the other. False where there is more to it, and the ordinary way has to be taken.
 */
export function answeredAtOnce(argv: readonly string[], known: Known): boolean {
  const text = textFor(argv.join(' '), known)
  if (text === undefined) return false
  say(text)
  return true
}

function textFor(words: string, known: Known): string | undefined {
  if (words === '--version' || words === 'version') return telling.some(name => process.env[name]) ? undefined : `${userAgentOf(known)}\n`
  return ['', 'help', '--help'].includes(words) ? rootHelp(known) : undefined
}

/** In oclif's layout, which a test compares; undefined where that is another: on narrow windows, and with plugins. */
function rootHelp(known: Known): string | undefined {
  const {env} = process
  const {columns = 80, isTTY = false} = isTerminal() ? process.stdout : {}
  if (env.DEBUG || env.OCLIF_COLUMNS || columns < 80 || hasPlugins(env)) return undefined
  const bold = colorLevel(env, isTTY) > 0 ? (text: string) => `\u001B[1m${text}\u001B[22m` : (text: string) => text
  const section = (title: string, lines: readonly string[]) => `${bold(title)}\n${lines.map(line => `  ${line}\n`).join('')}\n`
  return [
    `${known.description}\n\n`,
    section('VERSION', [userAgentOf(known)]),
    section('USAGE', ['$ hokku [COMMAND]']),
    section('TOPICS', listed(known.topics, columns)),
    section('COMMANDS', listed(known.commands, columns)),
  ].join('')
}

function listed(entries: readonly Listed[], columns: number): string[] {
  const width = Math.max(...entries.map(([name]) => name.length)) + 2
  return entries.flatMap(([name, description]) =>
    wrap(description, columns - 2 - width).split('\n').map((line, at) => `${(at === 0 ? name : '').padEnd(width)}${line.trim()}`))
}

/** A file or a pipe is written to at once: Node's own stream costs more than the whole answer, and is for a terminal. */
function say(text: string): void {
  const bytes = Buffer.from(text)
  let written = 0
  try {
    while (!isTerminal() && written < bytes.length) written += writeSync(1, bytes, written)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EPIPE') return
  }
  if (written < bytes.length) process.stdout.write(bytes.subarray(written))
}

/** Or another device, such as /dev/null, which Node's own stream then tells apart. */
const isTerminal = () => fstatSync(1).isCharacterDevice()
