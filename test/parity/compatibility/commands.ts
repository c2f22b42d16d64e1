// The part of docs/compatibility.md that tells of the commands: made of their declarations, and of the tests that have them.
import {readFileSync, readdirSync} from 'node:fs'
import {fileURLToPath} from 'node:url'

import {resolve} from '../../../src/lib/command/registry.js'
import {sourceRegistry} from '../../../src/lib/command/source-registry.js'
import {isRow, rowOf, words} from '../script.js'
import {scripts} from '../scripts/index.js'
import {additions, notHere, ours} from './additions.js'
import {recorded} from './recorded.js'

const root = fileURLToPath(new URL('../../../', import.meta.url))
const registry = await sourceRegistry(`${root}src/commands`)
const official = Object.keys(registry).filter(id => !ours.test(id)).sort()

type Count = ReadonlyMap<string, number>

export function commands(): string {
  const rows = official.map(id => ({id, state: stateOf(id), besides: besides(id)}))
  const compared = rows.filter(({state}) => state.startsWith(states.compared)).length
  return [
    '## Commands',
    `All ${official.length} below are here, with the official names, aliases, flags and arguments (\`test/cli/manifest.test.ts\`). `
      + `${compared} were run beside the official command line against a real platform (*${states.compared}*); others are held to what it was recorded to do `
      + `(*${states.recorded}*), or to what it was seen to print (*${states.golden}*). The number says of how many command lines. Not here: ${notHere.map(code).join(', ')}.`,
    '`--json`, `--context` and, for tables, `--no-wrap` are on every command; what else a command has besides is in the last column.',
    [['command', 'state', 'besides'], ['---', '---', '---'], ...rows.map(({besides: more, id, state}) => [code(id), state, more])].map(row => `| ${row.join(' | ')} |`).join('\n'),
  ].join('\n\n')
}

const states = {compared: 'compared', recorded: 'recorded', golden: 'golden'}

const stateOf = (id: string): string => [
  ...counted(states.compared, compared, id),
  ...counted(states.recorded, recorded, id),
  ...counted(states.golden, golden, id),
].join(', ')

const counted = (state: string, count: Count, id: string) => (count.has(id) ? [`${state} ${count.get(id)}`] : [])

/** How many command lines of each command both were told. */
const compared: Count = tally(scripts.flatMap(({rows}) => rows.filter(isRow).map(step => words(rowOf(step).run))))

/** Rows of test/commands, and what test/cli types: the command line is all that is looked at. */
const golden: Count = tally([...typedIn('commands', /\brun: \[?['"`]([^'"`]+)/g), ...typedIn('commands', /\bhokku\(`([^`$]+)/g), ...typedIn('cli', /\bhokku\('([^']+)/g), ...typedIn('cli', /'(mcp:start)'/g)])

function typedIn(folder: string, pattern: RegExp): string[][] {
  const texts = readdirSync(`${root}test/${folder}`).map(file => readFileSync(`${root}test/${folder}/${file}`, 'utf8'))
  return texts.flatMap(text => [...text.matchAll(pattern)].map(([, line = '']) => words(line)))
}

function tally(lines: string[][]): Count {
  const count = new Map<string, number>()
  for (const line of lines) {
    const {id} = resolve(registry, line[0] === '--version' ? ['version'] : line)
    if (id !== undefined) count.set(id, (count.get(id) ?? 0) + 1)
  }
  return count
}

/** Commands that no test types. */
export const unproven = official.filter(id => stateOf(id) === '')

const besides = (id: string): string => (additions[id] ?? []).map(flag => code(`--${flag}`)).join(', ')
const code = (text: string) => `\`${text}\``
