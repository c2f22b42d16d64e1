import type {routes} from '../../../src/lib/api/routes.js'

/**
 * One request of a link and the status of its answer. `{app}` and the like stand for what there is of that name, in
 * parameters (which have their own name, if nothing else is said), bodies and paths.
 */
export interface Row {
  status: number
  params?: Record<string, string>
  query?: string
  body?: unknown
  by?: 'friend' | 'nobody'
  /** Made before, by the same: `{made}` is its id. */
  first?: readonly [method: string, path: string, body?: unknown]
  /** Waited for before: that what is at a path has a member of a value. */
  once?: readonly [path: string, member: string, value: unknown]
  /** What a refusal says besides. */
  says?: RegExp
  /** A list with nothing in it. */
  isEmpty?: boolean
}

/** Of one resource; where a link does several things, a row each. */
export type Rows<R extends keyof typeof routes> = {readonly [A in keyof (typeof routes)[R]]: Row | readonly Row[]}

type More = Omit<Row, 'isEmpty' | 'says' | 'status'>

export const done = (more: More = {}): Row => ({status: 200, ...more})
/** A list of what there is none of here. */
export const none = (more: More = {}): Row => ({status: 200, isEmpty: true, ...more})
export const made = (body?: unknown, more: More = {}): Row => ({status: 201, body, ...more})
export const begun = (more: More = {}): Row => ({status: 202, ...more})
/** What makes no sense here: the answer says what does. */
export const refused = (says: RegExp, more: More = {}): Row => ({status: 422, says, ...more})
/** What an account without it is answered. */
export const absent = (says: RegExp, more: More = {}): Row => ({status: 404, says, ...more})
