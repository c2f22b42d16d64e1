import type {Form} from '../../lib/api/shape.js'

/** The part of a list that is wanted: without `field` its beginning, in the order that it has by itself. */
export interface Part {
  field?: string
  descending: boolean
  /** At most so many entries. */
  max: number
  from?: number | string
  /** Only what is past `from`, or of what has its value, past this id. */
  exclusive: boolean
  fromId?: string
  to?: number | string
}

export interface Entry<Item> {
  id: string
  /** What it was sorted by, as exactly as it is known. */
  value: number | string
  show: () => Item | Promise<Item>
}

/** A list of the API before it is read: a question that is answered by the page. */
export class Listing<Item> {
  /** `fields`: the members that it can be sorted by; by the first of them where a client says `id` and there is none. */
  constructor(readonly fields: readonly string[], readonly read: (part: Part) => Promise<Array<Entry<Item>>>) {}
}

type Item = Readonly<Record<string, unknown>>

/** A list that is short enough to be made as a whole. `form`: what is known of its items. */
export function held(items: readonly Item[], form: Form | undefined): Listing<Item> {
  const fields = sortable(form)
  return new Listing(fields, async part => {
    const {field, max} = part
    const all = items.map((item, at) => ({id: text(item['id'] ?? at), value: valueOf(item, field ?? fields[0]), show: () => item}))
    const wanted = field === undefined ? all : all.filter(entry => isWithin(entry, part)).sort((a, b) => compare(a, b) * direction(part))
    return wanted.slice(0, max)
  })
}

/** What Heroku's lists are sorted by, as far as a resource has it. */
const sortedBy = ['id', 'uuid', 'name', 'key', 'number', 'version', 'ordinal', 'index', 'hostname', 'email', 'type', 'created_at', 'updated_at']

function sortable(form: Form | undefined): string[] {
  const members = form?.kind === 'list' && form.of.kind === 'object' ? form.of.members : {}
  return sortedBy.filter(name => ['integer', 'number', 'oneOf', 'string'].includes(members[name]?.kind ?? ''))
}

function isWithin(entry: Entry<Item>, {from, fromId, to, exclusive, ...part}: Part): boolean {
  const past = from === undefined ? 1 : compareValues(entry.value, from) * direction(part)
  const before = to === undefined ? -1 : compareValues(entry.value, to) * direction(part)
  if (past === 0 && fromId !== undefined) return before <= 0 && compareValues(entry.id, fromId) * direction(part) > 0
  return past >= 0 && before <= 0 && !(past === 0 && exclusive)
}

const compare = (a: Entry<Item>, b: Entry<Item>): number => compareValues(a.value, b.value) || compareValues(a.id, b.id)
const compareValues = (a: number | string, b: number | string): number => (a === b ? 0 : a < b ? -1 : 1)
const direction = ({descending}: Pick<Part, 'descending'>): number => (descending ? -1 : 1)

function valueOf(item: Item, field: string | undefined): number | string {
  const value = field === undefined ? undefined : item[field]
  return typeof value === 'number' ? value : text(value)
}

const text = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '')
