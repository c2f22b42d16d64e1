/**
 * What JSON looks like on the wire, as data: TypeScript's types are inferred from it, the platform reads requests and
 * writes its schema by it. A shape is nothing but its form; what it types exists for the compiler alone.
 */
export type Shape<Out = unknown, Sent = Out, Taken = Out> = Form & Typed<Out, Sent, Taken>

export type Form =
  | {readonly kind: 'any' | 'boolean' | 'nothing' | 'number' | 'quantity' | 'reference' | 'text'}
  | {readonly kind: 'integer'; readonly least?: number; readonly most?: number}
  | {readonly kind: 'list' | 'nullable' | 'optional' | 'record'; readonly of: Form}
  | {readonly kind: 'object'; readonly members: Readonly<Record<string, Form>>}
  | {readonly kind: 'oneOf'; readonly values: readonly string[]}
  | {readonly kind: 'string'; readonly format?: 'date-time' | 'email' | 'uri' | 'uuid'}

/** What a resource is, as the platform sends it: `Of<typeof shape>`. */
export type Of<S> = S extends {readonly [types]?: {out: infer Out}} ? Out : never
/** What a client may send for it: references as text or object, numbers as text. */
export type SentAs<S> = S extends {readonly [types]?: {sent: infer Sent}} ? Sent : never
/** What a handler is given of that. */
export type TakenAs<S> = S extends {readonly [types]?: {taken: infer Taken}} ? Taken : never

/** A resource named in a request: clients send the bare id or name, `{id}`, `{name}` or, for a person, `{email}`. */
export type Reference = string | {readonly id?: string; readonly name?: string; readonly email?: string}

export const anything = shape<unknown>({kind: 'any'})
export const boolean = shape<boolean>({kind: 'boolean'})
export const email = shape<string>({kind: 'string', format: 'email'})
export const integer = shape<number, number | string, number>({kind: 'integer'})
export const nothing = shape<null>({kind: 'nothing'})
export const number = shape<number>({kind: 'number'})
/** How many dynos: a number, the same as text, or a change such as `+1`. It is taken as it came. */
export const quantity = shape<number | string>({kind: 'quantity'})
export const reference = shape<string, Reference, string>({kind: 'reference'})
export const string = shape<string>({kind: 'string'})
/** A config value: clients send numbers and truth values too, and mean their text. */
export const text = shape<string, boolean | number | string, string>({kind: 'text'})
/** ISO 8601 in UTC with whole seconds. */
export const time = shape<string>({kind: 'string', format: 'date-time'})
export const uri = shape<string>({kind: 'string', format: 'uri'})
export const uuid = shape<string>({kind: 'string', format: 'uuid'})

/** A whole number within bounds. */
export const between = (least: number, most: number) => shape<number, number | string, number>({kind: 'integer', least, most})
export const oneOf = <const V extends readonly string[]>(...values: V) => shape<V[number]>({kind: 'oneOf', values})
export const list = <O, S, T>(of: Shape<O, S, T>) => shape<O[], readonly S[], T[]>({kind: 'list', of})
export const nullable = <O, S, T>(of: Shape<O, S, T>) => shape<O | null, S | null, T | null>({kind: 'nullable', of})
/** Names are free, values are alike. */
export const record = <O, S, T>(of: Shape<O, S, T>) => shape<Record<string, O>, Readonly<Record<string, S>>, Record<string, T>>({kind: 'record', of})
/** A member that may be absent. A request's null counts as absent, unless the member is `nullable`. */
export const optional = <O, S, T>(of: Shape<O, S, T>): Optional<O, S, T> => shape({kind: 'optional', of}) as Optional<O, S, T>
export const object = <M extends Members>(members: M) => shape<OutOf<M>, SentOf<M>, TakenOf<M>>({kind: 'object', members})

export const empty = object({})
export const idRef = object({id: uuid})
export const ref = object({id: uuid, name: string})
export const userRef = object({email, id: uuid})

declare const types: unique symbol
interface Typed<Out, Sent, Taken> {readonly [types]?: {out: Out; sent: Sent; taken: Taken}}
type Optional<O, S, T> = Shape<O | undefined, S | null | undefined, T | undefined> & {readonly kind: 'optional'}
type Members = Readonly<Record<string, Form>>

type OptionalNames<M> = {[N in keyof M]: M[N] extends {kind: 'optional'} ? N : never}[keyof M]
type Flat<T> = {[N in keyof T]: T[N]}
type OutOf<M> = Flat<{[N in Exclude<keyof M, OptionalNames<M>>]: Of<M[N]>} & {[N in OptionalNames<M>]?: Of<M[N]>}>
type SentOf<M> = Flat<{readonly [N in Exclude<keyof M, OptionalNames<M>>]: SentAs<M[N]>} & {readonly [N in OptionalNames<M>]?: SentAs<M[N]>}>
type TakenOf<M> = {[N in keyof M]: TakenAs<M[N]>}

function shape<Out, Sent = Out, Taken = Out>(form: Form): Shape<Out, Sent, Taken> {
  return form
}
