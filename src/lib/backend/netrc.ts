import {chmodSync, existsSync, mkdirSync, readFileSync, realpathSync, renameSync, statSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'

import type {Env} from './folders.js'

import {home} from './folders.js'

export interface NetrcEntry {login: string; password: string}

interface Token {text: string; start: number; end: number}
interface Machine {name: string; start: number; end: number; values: Map<string, Token>}

/** `~/.netrc`, `_netrc` on Windows. */
export const netrcFile = (env: Env): string => join(home(env), process.platform === 'win32' ? '_netrc' : '.netrc')

export function readNetrc(env: Env, host: string): NetrcEntry | undefined {
  const text = textOf(netrcFile(env))
  const machine = machinesOf(text).find(({name}) => name === host)
  const password = machine?.values.get('password')?.text
  return password === undefined ? undefined : {login: machine?.values.get('login')?.text ?? '', password}
}

/** Writes one host's entry; every other byte of the file stays as it was. */
export function writeNetrc(env: Env, host: string, entry: NetrcEntry): void {
  const text = textOf(netrcFile(env))
  save(netrcFile(env), withEntry(text, host, entry))
}

/** Takes one host's entry out. */
export function removeNetrc(env: Env, host: string): void {
  const text = textOf(netrcFile(env))
  const kept = withoutEntry(text, host)
  if (kept !== text) save(netrcFile(env), kept)
}

export function withEntry(text: string, host: string, {login, password}: NetrcEntry): string {
  const block = `machine ${host}\n  login ${login}\n  password ${password}\n`
  const machine = machinesOf(text).find(({name}) => name === host)
  if (machine) return text.slice(0, machine.start) + block + text.slice(machine.end)
  // `default` stands for every host: what follows it is never read.
  const fallback = tokensOf(text).find(token => token.text === 'default')?.start ?? text.length
  const before = text.slice(0, fallback)
  return before + (before === '' || before.endsWith('\n') ? '' : '\n') + block + text.slice(fallback)
}

export const withoutEntry = (text: string, host: string): string =>
  machinesOf(text).filter(({name}) => name === host).reduceRight((kept, {start, end}) => kept.slice(0, start) + kept.slice(end), text)

/** Each `machine NAME` up to the next entry; a comment or blank line before the next entry belongs to that one. */
function machinesOf(text: string): Machine[] {
  const machines: Machine[] = []
  let current: Machine | undefined
  const tokens = tokensOf(text)
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token
    const value = tokens[at + 1]
    if (token.text === 'default' || token.text === 'macdef') current = undefined
    if (!value || !['machine', 'login', 'password', 'account'].includes(token.text)) continue
    at++
    if (token.text === 'machine') machines.push(current = {name: value.text, start: token.start, end: lineEnd(text, value.end), values: new Map()})
    else if (current) {
      current.values.set(token.text, value)
      current.end = lineEnd(text, value.end)
    }
  }
  return machines
}

/** Words, quoted ones as one, without comments and without the body of a macro, which ends with an empty line. */
function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  const pattern = /#[^\n]*|macdef[^\n]*\n(?:[^\n]+(?:\n|$))*|"((?:[^"\\]|\\.)*)"|[^\s]+/g
  for (const match of text.matchAll(pattern)) {
    const [whole, quoted] = match
    if (whole.startsWith('#')) continue
    const word = whole.startsWith('macdef') ? 'macdef' : quoted?.replaceAll(/\\(.)/g, '$1') ?? whole
    tokens.push({text: word, start: match.index, end: match.index + whole.length})
  }
  return tokens
}

/** The rest of a line belongs to the entry if it is blank. */
const lineEnd = (text: string, at: number): number => at + (/^[ \t]*\r?\n/.exec(text.slice(at))?.[0].length ?? 0)

function textOf(file: string): string {
  try {
    return existsSync(file) ? readFileSync(file, 'utf8') : ''
  } catch (error) {
    throw new Error(`${file} can't be read: ${(error as Error).message}`, {cause: error})
  }
}

/** Mode 0600, and whole or not at all; a link stays one. */
function save(file: string, text: string): void {
  const target = existsSync(file) ? realpathSync(file) : file
  mkdirSync(dirname(target), {recursive: true})
  const unfinished = `${target}.${process.pid}`
  writeFileSync(unfinished, text, {mode: 0o600})
  chmodSync(unfinished, 0o600)
  if (existsSync(target) && statSync(target).uid !== process.getuid?.()) throw new Error(`${file} belongs to somebody else.`)
  renameSync(unfinished, target)
}
