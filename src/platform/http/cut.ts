import type {Form} from '../../lib/api/shape.js'
import type {Entry, Listing, Part} from './listing.js'
import type {Range} from './ranges.js'

import {rangeNotSatisfiable} from '../../lib/api/errors.js'
import {printContent, printNext, wholeList} from './ranges.js'

export interface Slice {items: unknown[]; headers: Record<string, string>; status: 200 | 206}

/**
 * The part of a list that a range asks for: the one place where ranges are applied. `form`: what is known of its items.
 * Throws 416 for what the list can't be sorted by.
 */
export async function cut(listing: Listing<unknown>, asked: Range, form: Form | undefined): Promise<Slice> {
  const range = {...asked, field: fieldOf(listing, asked.field)}
  const entries = (await inItsOwnOrder(listing, asked)) ?? (await listing.read({...partOf(range, form), max: range.max + 1}))
  const shown = entries.slice(0, range.max)
  const items = await Promise.all(shown.map(entry => entry.show()))
  const next = nextOf(range, shown.at(-1), entries[range.max])
  return {
    items, status: next === undefined ? 200 : 206,
    headers: {
      'accept-ranges': listing.fields.join(', '), 'content-range': printContent(range, valueIn(items[0], range.field), valueIn(items.at(-1), range.field)),
      ...(next !== undefined && {'next-range': next}),
    },
  }
}

/**
 * What clients ask for that no resource shows: heroku3.py sorts domains by `domain`, and the official command line the
 * deliveries of webhooks by `seq`, the order in which they were made.
 */
const others: Readonly<Record<string, readonly string[]>> = {domain: ['hostname'], seq: ['version', 'created_at']}

/** `id` is what clients say without looking: where there is none, the list's first field will do. */
function fieldOf({fields}: Listing<unknown>, asked: string): string {
  const field = [asked, ...(Object.hasOwn(others, asked) ? (others[asked] ?? []) : []), ...(asked === 'id' ? fields : [])].find(name => fields.includes(name))
  if (field === undefined) throw rangeNotSatisfiable(`This list can't be sorted by ${asked}, only by ${fields.join(', ')}.`)
  return field
}

/** Nobody asked for an order: a list that fits keeps its own (releases by version, dynos by name). */
async function inItsOwnOrder(listing: Listing<unknown>, asked: Range): Promise<Array<Entry<unknown>> | undefined> {
  if (asked !== wholeList) return undefined
  const entries = await listing.read({descending: false, exclusive: false, max: asked.max + 1})
  return entries.length <= asked.max ? entries : undefined
}

/** A header holds text; a number is compared as one. */
function partOf({from, to, ...range}: Range, form: Form | undefined): Part {
  const kind = form?.kind === 'list' && form.of.kind === 'object' ? form.of.members[range.field]?.kind : undefined
  const read = (text: string) => (kind === 'integer' || kind === 'number' ? numberOf(text, range.field) : text)
  return {...range, ...(from !== undefined && {from: read(from)}), ...(to !== undefined && {to: read(to)})}
}

function numberOf(text: string, field: string): number {
  if (!/^-?\d{1,15}$/.test(text)) throw rangeNotSatisfiable(`${text} is no number, as ${field} is.`)
  return Number(text)
}

/** No value tells nothing of where a list goes on, so that its id does. */
function nextOf(range: Range, last: Entry<unknown> | undefined, next: Entry<unknown> | undefined): string | undefined {
  if (!last || !next) return undefined
  return printNext(range, last.value, last.value === next.value || last.value === '' ? last.id : undefined)
}

function valueIn(item: unknown, field: string): number | string {
  const value = typeof item === 'object' && item !== null ? (item as Record<string, unknown>)[field] : undefined
  return typeof value === 'number' || typeof value === 'string' ? value : ''
}
