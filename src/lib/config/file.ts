import {readFile} from 'node:fs/promises'
import {resolve} from 'node:path'
import {text} from 'node:stream/consumers'

import type {Tools} from '../command/define.js'

import {CommandError} from '../command/errors.js'

type Vars = Record<string, string>

/** The config vars of a file, or of standard input for `-`: what `config --shell` and `config --json` print, or an .env file. */
export async function readVars({cwd}: Pick<Tools, 'cwd'>, name: string): Promise<Vars> {
  const content = name === '-' ? await text(process.stdin) : await readFile(resolve(cwd, name), 'utf8')
  const vars = /^\s*\{/.test(content) ? fromJson(content, name) : parseEnv(content)
  if (Object.keys(vars).length === 0) throw new CommandError(`There are no config vars in ${name === '-' ? 'what was piped in' : name}.`)
  return vars
}

function fromJson(content: string, name: string): Vars {
  try {
    const members = Object.entries(JSON.parse(content) as Record<string, unknown>)
    return Object.fromEntries(members.map(([key, value]) => [key, typeof value === 'string' ? value : JSON.stringify(value)]))
  } catch {
    throw new CommandError(`${name} begins as JSON does, and is none.`)
  }
}

const blank = /\s*(?:#[^\n]*(?:\n|$)|\n|$)/y
const assignment = /[ \t]*(?:export[ \t]+)?([\w.-]+)[ \t]*=[ \t]*(?:'([^']*)'|"((?:\\.|[^"\\])*)"|([^\n]*?))[ \t]*(?:[ \t]#[^\n]*)?(?:\n|$)/sy

/** `KEY=value` a line; quoted values may go over several. `\n` within "…" is a line break. Throws on what is none of this. */
export function parseEnv(content: string): Vars {
  const source = content.replaceAll('\r\n', '\n')
  const vars: Vars = {}
  for (let at = 0; at < source.length;) {
    blank.lastIndex = assignment.lastIndex = at
    const [whole = '', key, literal, quoted, bare] = assignment.exec(source) ?? []
    const gap = key === undefined ? blank.exec(source)?.[0] : undefined
    if (key === undefined && gap === undefined) throw new CommandError(`Line ${source.slice(0, at).split('\n').length} is no config var: ${source.slice(at).split('\n', 1)[0]}`)
    if (key !== undefined) vars[key] = literal ?? bare ?? unescaped(quoted ?? '')
    at += (gap ?? whole).length
  }
  return vars
}

const unescaped = (quoted: string) => quoted.replaceAll(/\\(.)/gs, (_, character: string) => (character === 'n' ? '\n' : character))
