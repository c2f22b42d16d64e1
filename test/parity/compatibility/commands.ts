// The part of docs/compatibility.md that tells of the commands: made of their declarations, and of the tests that have them.
import {isRow, rowOf, words} from '../script.js'
import {scripts} from '../scripts/index.js'
import {additions, notHere} from './additions.js'
import {idOf, official} from './official.js'
import {recorded} from './recorded.js'
import {typed} from './transcripts.js'

export function commands(): string {
  const rows = official.map(id => [code(id), stateOf(id), scriptsOf(id).join(', '), besides(id)])
  const count = official.filter(id => scriptsOf(id).length > 0).length
  return [
    '## Commands',
    `All ${official.length} below are here, with the official names, aliases, flags and arguments (\`test/cli/manifest.test.ts\`). `
      + `${count} were run beside the official command line against a real platform (*${states.compared}*); others are held to what it was recorded to do `
      + `(*${states.recorded}*), or to what it was seen to print (*${states.golden}*). The number says of how many command lines, and how many of the golden ones fail. `
      + `The scripts are those of the comparison. Not here: ${notHere.map(code).join(', ')}.`,
    '`--json`, `--context` and, for tables, `--no-wrap` are on every command; what else a command has besides is in the last column.',
    [['command', 'state', 'scripts', 'besides'], ['---', '---', '---', '---'], ...rows].map(row => `| ${row.join(' | ')} |`).join('\n'),
  ].join('\n\n')
}

const states = {compared: 'compared', recorded: 'recorded', golden: 'golden'}

const stateOf = (id: string): string => [
  ...counted(states.compared, compared[id]),
  ...counted(states.recorded, recorded.get(id)),
  ...counted(states.golden, golden[id]?.all, golden[id]?.failing),
].join(', ')

const counted = (state: string, count = 0, failing = 0) => (count > 0 ? [`${state} ${count}${failing > 0 ? ` (${failing} fail)` : ''}`] : [])

/** What both were told, by script. */
const told = scripts.flatMap(({name, rows}) => rows.filter(isRow).map(step => ({name, id: idOf(words(rowOf(step).run))})))

/** How many command lines of each command. */
const compared: Readonly<Record<string, number>> = compare()

function compare(): Record<string, number> {
  const count: Record<string, number> = {}
  for (const {id} of told) if (id !== undefined) count[id] = (count[id] ?? 0) + 1
  return count
}

interface Count {all: number; failing: number}

/** What the tests type: the command line, and whether it fails, is all that is looked at. */
const golden: Readonly<Record<string, Count>> = tally()

function tally(): Record<string, Count> {
  const count: Record<string, Count> = {}
  for (const {line, fails} of typed()) {
    const id = idOf(line)
    if (id === undefined) continue
    const known = (count[id] ??= {all: 0, failing: 0})
    known.all++
    if (fails) known.failing++
  }
  return count
}

const scriptsOf = (id: string): string[] => [...new Set(told.filter(one => one.id === id).map(({name}) => name))]

/** Commands of which no golden transcript ends well, and none fails. */
export const withoutSuccess = official.filter(id => (golden[id]?.all ?? 0) === (golden[id]?.failing ?? 0))
export const withoutFailure = official.filter(id => (golden[id]?.failing ?? 0) === 0)
export const notCompared = official.filter(id => scriptsOf(id).length === 0)

const besides = (id: string): string => (additions[id] ?? []).map(flag => code(`--${flag}`)).join(', ')
const code = (text: string) => `\`${text}\``
