import type {Columns, TableOptions} from './terminal.js'

import {padEnd, plain, widthOf} from './width.js'
import {wrap} from './wrap.js'

export interface Paper {
  /** Undefined: as wide as it gets. */
  width: number | undefined
  /** Colours of rules and headers, where there are colours. */
  isColored: boolean
  /** `CI` is set: no box characters, cells padded. */
  isPlain: boolean
}

interface Column<T> {key: string; header: string; get: (row: T) => unknown; extended: boolean; isRight: boolean}

/** The official table as lines; CSV where it is asked for. Throws for `columns`, `sort` or `filter` that name no column. */
export function tableLines<T>(rows: readonly T[], columns: Columns<T>, options: TableOptions, paper: Paper): string[] {
  const shown = chosen(normalized(columns), options)
  const cells = arranged(rows, normalized(columns), options).map(row => shown.map(column => cellText(column.get(row))))
  const headers = shown.map(({header}) => header)
  if (options.csv) return [headers, ...cells].map(csvLine)
  const widths = fit(headers, cells, options.noWrap ? undefined : paper.width)
  const head = physicalRows(headers, widths, options)
  const aligned = cells.map(row => row.map((cell, at) => (shown[at]?.isRight ? ' '.repeat(Math.max(0, (widths[at] ?? 0) - widthOf(cell))) + cell : cell)))
  const body = aligned.flatMap(row => physicalRows(row, widths, options))
  if (paper.isPlain) return plainTable(head, body, widths)
  return paper.isColored ? coloredTable(head, body, widths) : bareTable(head, body, widths)
}

const normalized = <T>(columns: Columns<T>): Array<Column<T>> =>
  Object.entries(columns).map(([key, column]) =>
    typeof column === 'function'
      ? {key, header: key, get: column, extended: false, isRight: false}
      : {key, header: column.header ?? key, get: column.get, extended: column.extended ?? false, isRight: column.align === 'right'})

function chosen<T>(columns: Array<Column<T>>, {columns: wanted, extended}: TableOptions): Array<Column<T>> {
  if (wanted) return wanted.split(',').map(name => named(columns, name, 'Columns'))
  return columns.filter(column => extended || !column.extended)
}

/** By key or header, in any case. Where there is none: the official words. */
function named<T>(columns: Array<Column<T>>, name: string, flag: string): Column<T> {
  const wanted = name.trim().toLowerCase()
  const found = columns.find(({key, header}) => [key, header].some(label => label.toLowerCase() === wanted))
  if (!found) throw new Error(`${flag} flag has an invalid value.`)
  return found
}

/** Filtered (`--filter name=part`, `-name=part`) and sorted (`--sort name,-other`). */
function arranged<T>(rows: readonly T[], columns: Array<Column<T>>, {filter, sort}: TableOptions): T[] {
  const result = filter ? filtered(rows, columns, filter) : [...rows]
  for (const key of (sort ?? '').split(',').filter(Boolean).reverse()) {
    const column = named(columns, key.replace(/^-/, ''), 'Sort')
    const sign = key.startsWith('-') ? -1 : 1
    result.sort((a, b) => sign * compare(column.get(a), column.get(b)))
  }
  return result
}

function filtered<T>(rows: readonly T[], columns: Array<Column<T>>, filter: string): T[] {
  const [, sign, name = '', part = ''] = /^(-?)([^=]+)=(.*)$/.exec(filter) ?? []
  const column = named(columns, name, 'Filter')
  return rows.filter(row => plain(cellText(column.get(row))).includes(part) === (sign === ''))
}

function compare(a: unknown, b: unknown): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  const [x, y] = [plain(cellText(a)), plain(cellText(b))]
  return x < y ? -1 : Number(x > y)
}

const cellText = (value: unknown): string => (value === null || value === undefined ? '' : `${value as string}`)

const csvLine = (cells: string[]) =>
  cells.map(plain).map(cell => (/[",\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')

/** Column widths: the content's or, where the paper is too narrow, the widest ones cut back: to the header, then to 3. */
function fit(headers: string[], rows: string[][], available: number | undefined): number[] {
  const widths = headers.map((header, at) => Math.max(1, widthOf(header), ...rows.map(row => longest(row[at] ?? ''))))
  if (available === undefined) return widths
  for (const floors of [headers.map(widthOf), headers.map(() => 3)]) shrink(widths, floors, available - 1)
  return widths
}

function shrink(widths: number[], floors: number[], available: number): void {
  const total = () => widths.reduce((sum, width) => sum + width + 3, 0)
  while (total() > available) {
    const widest = Math.max(...widths.map((width, at) => (width > (floors[at] ?? 0) ? width : 0)))
    if (widest === 0) return
    const at = widths.findIndex((width, index) => width === widest && width > (floors[index] ?? 0))
    widths[at] = Math.max(floors[at] ?? 0, widest - (total() - available))
  }
}

/** A row's lines. A cell is one line, cut with `…` where it is too wide; where wrapping is asked for it has lines of its own. */
function physicalRows(row: string[], widths: number[], {noWrap, overflow}: TableOptions): string[][] {
  const cells = row.map((cell, at) => (overflow === 'wrap' && !noWrap
    ? cell.split('\n').flatMap(line => wrapped(line, widths[at] ?? 0))
    : [truncated(cell.replaceAll('\n', ' '), widths[at] ?? 0)]))
  const height = Math.max(1, ...cells.map(lines => lines.length))
  return Array.from({length: height}, (_, at) => cells.map(lines => lines[at] ?? ''))
}

const wrapped = (line: string, width: number): string[] =>
  widthOf(line) <= width ? [line.trim()] : wrap(line, width).split('\n').map(part => part.trim()).filter(part => part !== '')

/** Colours end where they ended: the mark behind them has none. */
function truncated(line: string, width: number): string {
  if (widthOf(line) <= width) return line
  let kept = ''
  let room = width - 1
  for (const piece of line.match(/\u001B\[[\d;]*m|[^\u001B]/gu) ?? []) {
    const needed = widthOf(piece)
    if (needed <= room) kept += piece
    // The first character that doesn't fit ends it: none behind it may slip in.
    room = needed <= room ? room - needed : 0
  }
  return `${kept}…`
}

/** What CI logs get: two spaces between columns, a rule of dashes, every cell padded. */
function plainTable(head: string[][], body: string[][], widths: number[]): string[] {
  const line = (cells: string[]) => ` ${cells.map((cell, at) => padEnd(cell, widths[at] ?? 0)).join('  ')} `
  return [...head.map(line), '-'.repeat(widths.reduce((sum, width) => sum + width + 2, 0)), ...body.map(line)]
}

const ruleOf = (widths: number[]) => '─'.repeat(widths.reduce((sum, width) => sum + width + 3, -1))

function bareTable(head: string[][], body: string[][], widths: number[]): string[] {
  const line = (cells: string[]) => cells.map((cell, at) => `  ${padEnd(cell, widths[at] ?? 0)}`).join(' ').trimEnd()
  return [...head.map(line), ` ${ruleOf(widths)}`, ...body.map(line)]
}

/** White rules and bold headers, in the official order of escapes. */
function coloredTable(head: string[][], body: string[][], widths: number[]): string[] {
  const [white, end] = ['\u001B[97m', '\u001B[39m']
  const header = (cell: string, at: number) => `\u001B[1m\u001B[37m ${padEnd(cell, widths[at] ?? 0)} \u001B[22m${white} `
  const field = (cell: string, at: number) => `${end} ${padEnd(cell, widths[at] ?? 0)} ${white} `
  const line = (cells: string[], draw: typeof field) => `${white} ${cells.map(draw).join('')}${end}`
  return [...head.map(cells => line(cells, header)), `${white} ${ruleOf(widths)} ${end}`, ...body.map(cells => line(cells, field))]
}

const longest = (cell: string) => Math.max(...cell.split('\n').map(widthOf))
