import {rangeNotSatisfiable} from '../../lib/api/errors.js'

/** Which part of a list, in which order: Heroku's `Range` header. */
export interface Range {
  /** The member that it is sorted by. */
  field: string
  descending: boolean
  /** At most so many rows. */
  max: number
  from?: string
  /** Without the row at `from` itself. */
  exclusive: boolean
  /** Tells rows apart that have the same `from`: those up to this id were seen. */
  fromId?: string
  to?: string
}

export interface Slice {rows: Row[]; headers: Record<string, string>; status: 200 | 206}
type Row = Record<string, unknown>

const defaultMax = 200
const mostRows = 1000
export const wholeList: Range = {field: 'id', descending: false, max: defaultMax, exclusive: false}

/**
 * `version ]12..; order=desc,max=10`. Blanks, a trailing `;`, any order of the settings and either separator between
 * them are fine: clients differ. Ranges of bytes are not ours (RFC 9110: an unknown unit is ignored).
 */
export function parseRange(header: string | undefined): Range {
  if (header === undefined || header.trim() === '' || /^\s*bytes\s*=/i.test(header)) return wholeList
  const [, field, bracket, from, to, settings = ''] = /^\s*(\w+)\s*(?:(\]|\[)?([^;[\]]*?)\.\.\s*\]?([^;]*?)\s*)?(?:;(.*))?$/.exec(header) ?? []
  if (!field) throw rangeNotSatisfiable(`The range ${JSON.stringify(header)} can't be understood. An example: version ..; order=desc,max=10`)
  const [value, fromId] = splitTie(from?.trim() ?? '')
  return {
    field, exclusive: bracket === ']', ...readSettings(settings),
    ...(value !== '' && {from: value}), ...(fromId !== undefined && {fromId}), ...(to && {to}),
  }
}

/** Cuts a list to a range. A field that the rows don't have counts as `id`, which a known client relies on. */
export function slice(all: Row[], range: Range): Slice {
  const fields = sortable(all)
  const isKnown = fields.includes(range.field)
  const field = isKnown ? range.field : 'id'
  // Nobody asked for an order: a list that fits keeps its own (releases by version, dynos by name).
  const isPlain = range === wholeList && all.length <= range.max
  const within = isKnown ? all.filter(row => isWithin(row, field, range)) : [...all]
  const wanted = isPlain ? all : within.sort(compareBy(field, range.descending))
  const rows = wanted.slice(0, range.max)
  const last = rows.at(-1)
  const next = wanted[rows.length]
  const settings = `max=${range.max}${range.descending ? ',order=desc' : ''}`
  const headers: Record<string, string> = {
    'accept-ranges': fields.join(', '),
    'content-range': `${field} ${text(rows[0]?.[field])}..${text(last?.[field])}; ${settings}`,
  }
  if (!last || !next) return {rows, headers, status: 200}
  const tie = compare(last[field], next[field]) === 0 ? `${tieMark}${text(last['id'])}` : ''
  return {rows, headers: {...headers, 'next-range': `${field} ]${text(last[field])}${tie}..; ${settings}`}, status: 206}
}

/** Between a value that several rows share and the id of the last of them that was sent. */
const tieMark = '~'

function splitTie(from: string): [string, string | undefined] {
  const [, value = from, id] = new RegExp(`^(.*)${tieMark}([0-9a-f-]{36})$`).exec(from) ?? []
  return [value, id]
}

function readSettings(text: string): Pick<Range, 'descending' | 'max'> {
  const settings = new Map(text.split(/[;,]/).map(part => part.split('=').map(word => word.trim())).map(([name = '', value = '']) => [name, value]))
  const order = settings.get('order') || 'asc'
  const max = settings.get('max') || String(defaultMax)
  if (!/^(asc|desc)$/.test(order)) throw rangeNotSatisfiable(`The order ${order} is neither asc nor desc.`)
  if (!/^\d{1,9}$/.test(max) || Number(max) < 1) throw rangeNotSatisfiable(`${max} is no number of rows: max goes from 1 to ${mostRows}.`)
  return {descending: order === 'desc', max: Math.min(Number(max), mostRows)}
}

function isWithin(row: Row, field: string, {from, fromId, to, exclusive, descending}: Range): boolean {
  const direction = descending ? -1 : 1
  const past = from === undefined ? 1 : compareText(row[field], from) * direction
  const before = to === undefined ? -1 : compareText(row[field], to) * direction
  const seen = past === 0 && exclusive && (fromId === undefined || compare(row['id'], fromId) * direction <= 0)
  return past >= 0 && before <= 0 && !seen
}

/** What a row can be sorted by: its plain members. */
function sortable([row]: Row[]): string[] {
  const plain = Object.entries(row ?? {}).filter(([, value]) => typeof value === 'string' || typeof value === 'number').map(([name]) => name)
  return plain.includes('id') || plain.length === 0 ? ['id', ...plain.filter(name => name !== 'id')] : plain
}

const compareBy = (field: string, descending: boolean) => (a: Row, b: Row) =>
  (compare(a[field], b[field]) || compare(a['id'], b['id'])) * (descending ? -1 : 1)

/** A header holds text; a number is compared as one. */
const compareText = (value: unknown, given: string) => compare(value, typeof value === 'number' ? Number(given) : given)

/** What has no value goes last. */
function compare(a: unknown, b: unknown): number {
  if (a === b) return 0
  if (typeof a === 'number' && typeof b === 'number') return a < b ? -1 : 1
  if (a === null || a === undefined) return 1
  if (b === null || b === undefined) return -1
  return text(a) < text(b) ? -1 : 1
}

const text = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '')
