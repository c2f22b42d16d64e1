import {CommandError} from '../command/errors.js'

/** `['A=1', 'B=x=y']` → `{A: '1', B: 'x=y'}`. `usage` is told where there is none. */
export function parsePairs(pairs: readonly string[], usage = configUsage): Record<string, string> {
  if (pairs.length === 0) throw new CommandError(usage, {exit: 1})
  return Object.fromEntries(pairs.map(parsePair))
}

const configUsage = 'Usage: hokku config:set KEY1=VALUE1 [KEY2=VALUE2 ...]\nMust specify KEY and VALUE to set.'

function parsePair(pair: string): [string, string] {
  const at = pair.indexOf('=')
  if (at === -1) throw new CommandError(`${pair} is invalid. Must be in the format FOO=bar.`, {exit: 1})
  return [pair.slice(0, at), pair.slice(at + 1)]
}
