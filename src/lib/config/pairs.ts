import {CommandError} from '../command/errors.js'

/** `['A=1', 'B=x=y']` → `{A: '1', B: 'x=y'}`. */
export function parsePairs(pairs: readonly string[]): Record<string, string> {
  if (pairs.length === 0) {
    throw new CommandError('Usage: hokku config:set KEY1=VALUE1 [KEY2=VALUE2 ...]\nMust specify KEY and VALUE to set.', {exit: 1})
  }
  return Object.fromEntries(pairs.map(parsePair))
}

function parsePair(pair: string): [string, string] {
  const at = pair.indexOf('=')
  if (at === -1) throw new CommandError(`${pair} is invalid. Must be in the format FOO=bar.`, {exit: 1})
  return [pair.slice(0, at), pair.slice(at + 1)]
}
