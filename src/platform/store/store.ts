import type {Row, Tables} from '../model/records.js'
import type {Where} from './where.js'

/** Which rows, in which order: what a `Range` header asks of a list. */
export interface Page {
  /** A member of the record. */
  order: string
  descending?: boolean
  /** At most so many rows. */
  max?: number
  /** Only rows at or past this value of `order`, in its direction (`exclusive`: past it). Ties are broken by id. */
  from?: string | number
  exclusive?: boolean
  /** Of the rows that have the value of `from`, those past this id. */
  fromId?: string
  /** Only rows up to and including this value of `order`, in its direction. */
  to?: string | number
  /** Throws `DamagedRow` for a row that can't be read instead of leaving it out. */
  strict?: boolean
}

/**
 * One table. All writes are durable when their promise resolves. A row that cannot be read (damaged JSON, a missing
 * member) is left out of `list`, which reads on in its stead, and reported through `onDamage` of the store; `find`
 * throws `DamagedRow`.
 */
export interface Table<R extends Row> {
  find(where: Where<R>): Promise<R | undefined>
  list(where?: Where<R>, page?: Page): Promise<R[]>
  insert(row: R): Promise<R>
  /** Changes the named members; sets nothing by itself. Yields the row as it now stands, undefined where it is gone. */
  update(id: string, changes: Partial<R>): Promise<R | undefined>
  delete(id: string): Promise<void>
}

export type Store = {readonly [N in keyof Tables]: Table<Tables[N]>} & {
  /** All or nothing; transactions of one store run one after the other. */
  transaction<T>(work: (store: Store) => Promise<T>): Promise<T>
  close(): Promise<void>
}

/** A unique value (an app's name, a domain's hostname) that another row has. */
export class Taken extends Error {
  constructor(readonly table: string, readonly members: string) {
    super(`${members} of ${table} is taken`)
  }
}

export class DamagedRow extends Error {
  constructor(readonly table: string, readonly id: string, cause: unknown) {
    super(`Row ${id} of ${table} can't be read.`, {cause})
  }
}

/** The disk is full: nothing was changed. */
export class NoSpace extends Error {
  constructor(cause: unknown) {
    super('No space is left on the disk that holds the platform\'s data.', {cause})
  }
}
