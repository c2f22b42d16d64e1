import type {Columns, Style, TableOptions} from './terminal.js'

import {padEnd, plain, widthOf} from './width.js'
import {wrap} from './wrap.js'

export interface Paper {
  /** Undefined: as wide as it gets. */
  width: number | undefined
  style: Style
  /** Colours of rules and headers, where there are colours. */
  isColored: boolean
  /** `CI` is set: no box characters, cells padded. */
  isPlain: boolean
}

interface Column<T> {key: string; header: string; get: (row: T) => unknown; extended: boolean}

/** The official table as lines; CSV where it is asked for. */
export function tableLines<T>(rows: readonly T[], columns: Columns<T>, options: TableOptions, paper: Paper): string[] {
  const shown = chosen(normalized(columns), options)
  const cells = arranged(rows, normalized(columns), options).map(row => shown.map(column => cellText(column.get(row))))
  if (options.csv) return [shown.map(({header}) => header), ...cells].map(csvLine)
  const headers = shown.map(({header}) => header)
  return paper.isPlain ? plainTable(headers, cells) : drawnTable(headers, cells, options, paper)
}

const normalized = <T>(columns: Columns<T>): Array<Column<T>> =>
  Object.entries(columns).map(([key, column]) =>
    typeof column === 'function'
      ? {key, header: key, get: column, extended: false}
      : {key, header: column.header ?? key, get: column.get, extended: column.extended ?? false})

function chosen<T>(columns: Array<Column<T>>, {columns: wanted, extended}: TableOptions): Array<Column<T>> {
  if (wanted) return wanted.split(',').flatMap(name => named(columns, name) ?? [])
  return columns.filter(column => extended || !column.extended)
}

const named = <T>(columns: Array<Column<T>>, name: string) =>
  columns.find(({key, header}) => [key, header].some(label => label.toLowerCase() === name.trim().toLowerCase()))

/** Filtered (`--filter name=part`, `-name=part`) and sorted (`--sort name,-other`). */
function arranged<T>(rows: readonly T[], columns: Array<Column<T>>, {filter, sort}: TableOptions): T[] {
  let result = [...rows]
  if (filter) result = filtered(result, columns, filter)
  for (const key of (sort ?? '').split(',').filter(Boolean).reverse()) {
    const column = named(columns, key.replace(/^-/, ''))
    const sign = key.startsWith('-') ? -1 : 1
    if (column) result.sort((a, b) => sign * compare(column.get(a), column.get(b)))
  }
  return result
}

function filtered<T>(rows: T[], columns: Array<Column<T>>, filter: string): T[] {
  const [name = '', ...rest] = filter.replace(/^-/, '').split('=')
  const column = named(columns, name)
  if (!column || rest.length === 0) throw new Error('Filter flag has an invalid value')
  const part = rest.join('=')
  return rows.filter(row => cellText(column.get(row)).includes(part) !== filter.startsWith('-'))
}

function compare(a: unknown, b: unknown): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  const [x, y] = [plain(cellText(a)), plain(cellText(b))]
  return x < y ? -1 : Number(x > y)
}

const cellText = (value: unknown): string => (value === null || value === undefined ? '' : String(value))

const csvLine = (cells: string[]) =>
  cells.map(plain).map(cell => (/[",\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')

/** What CI logs get: two spaces between columns, a rule of dashes, every cell padded. */
function plainTable(headers: string[], rows: string[][]): string[] {
  const widths = headers.map((_, at) => Math.max(...[headers, ...rows].map(row => longest(row[at] ?? ''))))
  const line = (cells: string[]) => ` ${cells.map((cell, at) => padEnd(cell, widths[at] ?? 0)).join('  ')} `
  const total = widths.reduce((sum, width) => sum + width + 2, 0)
  return [line(headers), '-'.repeat(total), ...rows.map(line)]
}

function drawnTable(headers: string[], rows: string[][], options: TableOptions, paper: Paper): string[] {
  const widths = fit(headers, rows, options.noWrap ? undefined : paper.width)
  const total = widths.reduce((sum, width) => sum + width + 3, -1)
  const rule = paper.isColored ? `\u001B[97m ${'─'.repeat(total)} \u001B[39m` : ` ${'─'.repeat(total)}`
  const head = paper.isColored ? coloredHead(headers, widths) : bare(headers, widths)
  const draw = paper.isColored ? coloredRow : bare
  return [head, rule, ...rows.flatMap(row => physicalRows(row, widths, options).map(cells => draw(cells, widths)))]
}

/** Column widths: the content's or, where the paper is too narrow, the widest ones cut back, never below the header. */
function fit(headers: string[], rows: string[][], available: number | undefined): number[] {
  const widths = headers.map((header, at) => Math.max(widthOf(header), ...rows.map(row => longest(row[at] ?? ''))))
  if (available === undefined) return widths
  for (const floor of [headers.map(widthOf), headers.map(() => 3)]) shrink(widths, floor, available - 1)
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

/** A row's lines: cells that are too wide are cut with `…`, or wrapped where that is asked for. */
function physicalRows(row: string[], widths: number[], {overflow}: TableOptions): string[][] {
  const cells = row.map((cell, at) => {
    const width = widths[at] ?? 0
    return cell.split('\n').flatMap(line => (overflow === 'wrap' ? wrap(line, width).split('\n').map(part => part.trim()) : [truncate(line, width)]))
  })
  const height = Math.max(1, ...cells.map(lines => lines.length))
  return Array.from({length: height}, (_, at) => cells.map(lines => lines[at] ?? ''))
}

function truncate(line: string, width: number): string {
  if (widthOf(line) <= width) return line
  let kept = ''
  for (const piece of line.match(/\u001B\[[\d;]*m|[^\u001B]/gu) ?? []) {
    if (piece.startsWith('\u001B') || widthOf(kept + piece) < width) kept += piece
  }
  return line.includes('\u001B') ? kept.replace(/((?:\u001B\[[\d;]*m)*)$/, '…$1') : `${kept}…`
}

const bare = (cells: string[], widths: number[]) =>
  cells.map((cell, at) => `  ${padEnd(cell, widths[at] ?? 0)}`).join(' ').trimEnd()

const coloredHead = (headers: string[], widths: number[]) =>
  `\u001B[97m ${headers.map((header, at) => `\u001B[1m\u001B[37m ${padEnd(header, widths[at] ?? 0)} \u001B[22m\u001B[97m `).join('')}\u001B[39m`

const coloredRow = (cells: string[], widths: number[]) =>
  `\u001B[97m ${cells.map((cell, at) => `\u001B[39m ${padEnd(cell, widths[at] ?? 0)} \u001B[97m `).join('')}\u001B[39m`

const longest = (cell: string) => Math.max(...cell.split('\n').map(widthOf))
