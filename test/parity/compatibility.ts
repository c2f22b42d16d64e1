// npx tsx test/parity/compatibility.ts: writes the part of docs/compatibility.md that comes from the scripts.
import {readFileSync, writeFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'

import type {Difference} from './differences.js'
import type {Row} from './script.js'

import {commands} from './compatibility/commands.js'
import {endpoints} from './compatibility/endpoints.js'
import {strictMode} from './compatibility/strict.js'
import {differences} from './differences.js'
import {isRow, rowOf} from './script.js'
import {scripts} from './scripts/index.js'

export const page = fileURLToPath(new URL('../../docs/compatibility.md', import.meta.url))
const start = '<!-- From here on the page is written by test/parity/compatibility.ts. -->'

/** The whole page: what was written by hand, then what the scripts and the list of differences say. */
export function withGenerated(text: string): string {
  const hand = text.split(start)[0]?.trimEnd() ?? ''
  return `${hand}\n\n${start}\n\n${wanted()}\n\n${strictMode()}\n\n${commands()}\n\n${endpoints()}\n`
}

/** Every row of every script. */
export const rows = (): Row[] => scripts.flatMap(script => script.rows.filter(isRow).map(rowOf))

const wanted = () => ['## Wanted differences', ...Object.values(differences).map(section)].join('\n\n')

const section = ({title, official, ours, reason}: Difference) =>
  [`### ${title}`, '', `- **heroku**: ${official}`, `- **hokku**: ${ours}`, `- **why**: ${reason}`].join('\n')

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(page, withGenerated(readFileSync(page, 'utf8')))
