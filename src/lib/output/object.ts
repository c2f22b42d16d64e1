import {inspect} from 'node:util'

import type {Style} from './terminal.js'

import {padEnd, widthOf} from './width.js'

/** `key:  value` lines, the values under each other; arrays one line each; what isn't there is left out. A key may carry colours. */
export function objectLines(data: Record<string, unknown>, style: Style, keys = Object.keys(data)): string[] {
  const shown = keys.filter(key => isThere(data[key]))
  const width = Math.max(0, ...shown.map(key => widthOf(key))) + 2
  return shown.flatMap(key => {
    const value = data[key]
    const lines = Array.isArray(value) ? value.map(text) : [text(value)]
    return lines.map((line, at) => (at === 0 ? label(key, width, style) : ' '.repeat(width)) + line)
  })
}

const isThere = (value: unknown) => value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0)

const label = (key: string, width: number, style: Style) => padEnd(`${style.bold(key)}:`, width)

/** An empty string is shown as one, `''`; an object by its members. */
function text(value: unknown): string {
  if (typeof value !== 'object' || value === null) return value === '' ? "''" : String(value)
  return Object.entries(value).map(([key, member]) => `${key}: ${inspect(member)}`).join(', ')
}
