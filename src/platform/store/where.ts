import type {Row, Tables} from '../model/records.js'

/** Which rows: those whose members have these values (or one `among` several), or what `either` and `both` make of such. */
export type Where<R extends Row> = Both<R> | Either<R> | {readonly [M in keyof R]?: Among | R[M]}

/** For a member: one of several values, or of those that a member has in the rows of another table. */
export class Among {
  constructor(readonly source: Selected | readonly unknown[]) {}
}

export interface Selected {table: keyof Tables; member: string; where: Where<Row>}

/** Rows that fit at least one of these. */
export class Either<R extends Row> {
  constructor(readonly conditions: ReadonlyArray<Where<R>>) {}
}

/** Rows that fit all of these. */
export class Both<R extends Row> {
  constructor(readonly conditions: ReadonlyArray<Where<R>>) {}
}

export const among = (values: Iterable<number | string>): Among => new Among([...new Set(values)])

/** `amongThose('apps', 'id', {ownerId})`: the ids of those apps. */
export const amongThose = <N extends keyof Tables>(table: N, member: keyof Tables[N] & string, where: Where<Tables[N]>): Among =>
  new Among({table, member, where: where as Where<Row>})

export const either = <R extends Row>(...conditions: ReadonlyArray<Where<R>>): Where<R> => new Either(conditions)
export const both = <R extends Row>(...conditions: ReadonlyArray<Where<R>>): Where<R> => new Both(conditions)
