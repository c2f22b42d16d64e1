import {readFile} from 'node:fs/promises'
import {resolve} from 'node:path'

import type {Tools} from '../command/define.js'

import {CommandError} from '../command/errors.js'

export type Vars = Record<string, string>

/**
 * The variables of env files, those named later over those named earlier. `names` is what `--env` says, with commas;
 * undefined: `.env`, where there is one.
 */
export async function readEnvFiles(tools: Tools, names: string | undefined, say: (text: string) => void): Promise<Vars> {
  const vars: Vars = {}
  for (const name of (names ?? '.env').split(',')) {
    const text = await readIfThere(resolve(tools.cwd, name))
    if (text === undefined && names !== undefined) missing(tools, name)
    if (text === undefined) continue
    const {format, vars: found} = parseEnvFile(text)
    Object.assign(vars, found)
    say(tools.out.style.success(`[OKAY] Loaded ENV ${name} File as ${format} Format`))
  }
  return vars
}

/** JSON, nested names joined by `_`; else `KEY=VALUE`. */
export function parseEnvFile(text: string): {format: 'JSON' | 'KEY=VALUE'; vars: Vars} {
  try {
    return {format: 'JSON', vars: flattened(JSON.parse(text), '')}
  } catch {
    return {format: 'KEY=VALUE', vars: Object.fromEntries(text.split(/\r?\n/).flatMap(parseLine))}
  }
}

function missing({out, strict}: Tools, name: string): void {
  const message = `There is no env file ${name}.`
  if (strict) throw new CommandError(message, {exit: 1})
  out.warn(message)
}

async function readIfThere(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

function flattened(value: unknown, name: string): Vars {
  if (value === null || value === undefined) return {}
  if (typeof value === 'string') return {[name]: value}
  if (typeof value !== 'object') return {[name]: JSON.stringify(value)}
  return Object.assign({}, ...Object.entries(value).map(([key, member]) => flattened(member, name === '' ? key : `${name}_${key}`))) as Vars
}

/** One variable a line. Quotes around a value go; a `#` outside them begins a comment. */
function parseLine(line: string): Array<[string, string]> {
  const [, key, value = ''] = /^\s*(?:export\s+)?([\w.-]+)\s*=\s*(.*)$/.exec(line) ?? []
  return key === undefined ? [] : [[key, unquoted(value)]]
}

function unquoted(value: string): string {
  const [, quotedValue] = /^'([^']*)'/.exec(value) ?? /^"((?:[^"\\]|\\.)*)"/.exec(value) ?? []
  return quotedValue?.replaceAll(String.raw`\"`, '"') ?? value.replace(/#.*$/, '').trimEnd()
}
