// npx tsx test/parity/compatibility.ts: writes the part of docs/compatibility.md that comes from the scripts.
import {readFileSync, writeFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'

import type {Difference} from './differences.js'
import type {Row} from './script.js'

import {endpoints} from './compatibility/endpoints.js'
import {differences} from './differences.js'
import {isRow, rowOf, words} from './script.js'
import {scripts} from './scripts/index.js'

export const page = fileURLToPath(new URL('../../docs/compatibility.md', import.meta.url))
const start = '<!-- From here on the page is written by test/parity/compatibility.ts. -->'

/** The whole page: what was written by hand, then what the scripts and the list of differences say. */
export function withGenerated(text: string): string {
  const hand = text.split(start)[0]?.trimEnd() ?? ''
  return `${hand}\n\n${start}\n\n${wanted()}\n\n${judged()}\n\n${endpoints()}\n`
}

/** Every row of every script. */
export const rows = (): Row[] => scripts.flatMap(script => script.rows.filter(isRow).map(rowOf))

const wanted = () => ['## Wanted differences', ...Object.values(differences).map(section)].join('\n\n')

const section = ({title, official, ours, reason}: Difference) =>
  [`### ${title}`, '', `- **heroku**: ${official}`, `- **hokku**: ${ours}`, `- **why**: ${reason}`].join('\n')

/** How many command lines of each command are compared. */
function judged(): string {
  const count = new Map<string, number>()
  for (const {run} of rows()) {
    const [first = ''] = words(run)
    const command = commandOf(first)
    if (command) count.set(command, (count.get(command) ?? 0) + 1)
  }
  const list = [...count].sort(([a], [b]) => (a < b ? -1 : 1)).map(([command, times]) => `| \`${command}\` | ${times} |`)
  return ['## Compared', '', '| command | command lines |', '|---|--:|', ...list].join('\n')
}

/** The short names that people type. */
const aliases: Record<string, string> = {
  'config:add': 'config:set', 'config:remove': 'config:unset', create: 'apps:create', destroy: 'apps:destroy', info: 'apps:info',
  list: 'apps', login: 'auth:login', open: 'apps:open', 'ps:kill': 'ps:stop', resize: 'ps:type', restart: 'ps:restart',
  rollback: 'releases:rollback', scale: 'ps:scale', stop: 'ps:stop', whoami: 'auth:whoami', '--version': 'version', '--help': 'help',
}
const unknown = ['nosuchcommand', 'config:nosuch']

const commandOf = (word: string) => (unknown.includes(word) ? undefined : (aliases[word] ?? word))

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(page, withGenerated(readFileSync(page, 'utf8')))
