/** The grammar of Heroku's `Range` header, in and out. */
import {rangeNotSatisfiable} from '../../lib/api/errors.js'

/** Which part of a list, in which order. */
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

const defaultMax = 200
const mostRows = 1000
/** What is meant where a client says nothing. */
export const wholeList: Range = {field: 'id', descending: false, max: defaultMax, exclusive: false}

/**
 * `version ]12..; order=desc,max=10`. Blanks, a trailing `;`, any order of the settings and either separator between
 * them are fine: clients differ. Ranges of bytes are not ours (RFC 9110: an unknown unit is ignored).
 */
export function parseRange(header: string | undefined): Range {
  if (header === undefined || header.trim() === '' || /^\s*bytes\s*=/i.test(header)) return wholeList
  const [, field, bracket, from, to, settings = ''] = /^\s*(\w+)\s*(?:(\]|\[)?([^;[\]]*?)\.\.\s*\]?([^;]*?)\s*)?(?:;(.*))?$/.exec(header) ?? []
  if (!field) throw rangeNotSatisfiable(`The range ${JSON.stringify(header)} can't be understood. An example: version ..; order=desc,max=10`)
  return {field, exclusive: bracket === ']', ...readSettings(settings), ...readStart(from?.trim() ?? ''), ...(to && {to: decoded(to)})}
}

/** Where a list goes on: behind this row. Its id is said where its value does not tell it from the next one. */
export function printNext({field, descending, max}: Range, value: number | string, tiedId: string | undefined): string {
  const tie = tiedId === undefined ? '' : `${tieMark}${encoded(tiedId)}`
  return `${field} ]${encoded(value)}${tie}..; ${printSettings({descending, max})}`
}

export const printContent = ({field, ...range}: Range, first: number | string, last: number | string): string =>
  `${field} ${encoded(first)}..${encoded(last)}; ${printSettings(range)}`

/** Between a value that several rows share and the id of the last of them that was sent. */
const tieMark = '~'

function readStart(from: string): Pick<Range, 'from' | 'fromId'> {
  const [value = '', id] = from.split(tieMark)
  if (id !== undefined) return {from: decoded(value), fromId: decoded(id)}
  return value === '' ? {} : {from: decoded(value)}
}

function readSettings(text: string): Pick<Range, 'descending' | 'max'> {
  const settings = new Map(text.split(/[;,]/).map(part => part.split('=').map(word => word.trim())).map(([name = '', value = '']) => [name, value]))
  const order = settings.get('order') || 'asc'
  const max = settings.get('max') || String(defaultMax)
  if (!/^(asc|desc)$/.test(order)) throw rangeNotSatisfiable(`The order ${order} is neither asc nor desc.`)
  if (!/^\d{1,9}$/.test(max) || Number(max) < 1) throw rangeNotSatisfiable(`${max} is no number of rows: max goes from 1 to ${mostRows}.`)
  return {descending: order === 'desc', max: Math.min(Number(max), mostRows)}
}

const printSettings = ({descending, max}: Pick<Range, 'descending' | 'max'>): string => `max=${max}${descending ? ',order=desc' : ''}`

/** A value may have in it what a header can't hold, or what means something in this one. */
const encoded = (value: number | string): string =>
  String(value).replaceAll(/[^\w.:@/+-]|\.(?=\.|$)/gu, sign => [...Buffer.from(sign)].map(byte => `%${byte.toString(16).padStart(2, '0')}`).join(''))

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
