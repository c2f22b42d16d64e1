import type {AccountFeature, AppFeature} from '../api/types.js'
import type {Terminal} from '../output/terminal.js'

import {padEnd, widthOf} from '../output/width.js'

type Feature = AccountFeature | AppFeature

/** `[+] name  what it does`: what is on is marked, the descriptions stand under each other. */
export function viewFeatures(out: Terminal, title: string, features: readonly Feature[]): void {
  out.header(title)
  const marks = features.map(({enabled, name}) => (enabled ? `[+] ${out.style.success(name)}` : `[ ] ${name}`))
  const width = Math.max(0, ...marks.map(widthOf))
  for (const [at, {description}] of features.entries()) out.line(`${padEnd(marks[at] ?? '', width)}  ${description}`)
}

export const byName = (a: Feature, b: Feature) => (a.name < b.name ? -1 : 1)
