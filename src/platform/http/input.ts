import type {Reference} from '../../lib/api/types.js'

import {badRequest, invalidParams} from '../../lib/api/errors.js'

/** Takes what a client sent for one member and yields it typed. Throws `invalid_params`, naming the member. */
export type Reader<T> = (value: unknown, name: string) => T
type Shape = Record<string, Reader<unknown>>
type Input<S extends Shape> = {[M in keyof S]: ReturnType<S[M]>}

/** The named members of a body; others are ignored, as on Heroku. Where there is no body all are absent. */
export function read<S extends Shape>(body: unknown, shape: S): Input<S> {
  const members = body === undefined || body === null ? {} : asObject(body)
  return Object.fromEntries(Object.entries(shape).map(([name, reader]) => [name, reader(own(members, name), name)])) as Input<S>
}

export function asObject(body: unknown): Record<string, unknown> {
  if (typeof body === 'object' && body !== null && !Array.isArray(body)) return body as Record<string, unknown>
  throw badRequest('The body must be a JSON object.')
}

/** May be absent, and null counts as absent. */
export const optional = <T>(reader: Reader<T>): Reader<T | undefined> =>
  (value, name) => (value === undefined || value === null ? undefined : reader(value, name))

export const string: Reader<string> = (value, name) => {
  if (typeof value === 'string') return value
  throw missing(value, name) ?? invalidParams(`${name} must be a string.`)
}

export const boolean: Reader<boolean> = (value, name) => {
  if (typeof value === 'boolean') return value
  throw missing(value, name) ?? invalidParams(`${name} must be true or false.`)
}

/** Clients send numbers as text too. */
export const integer = (least: number, most: number): Reader<number> => (value, name) => {
  const number = typeof value === 'string' && /^-?\d{1,15}$/.test(value) ? Number(value) : value
  if (typeof number === 'number' && Number.isInteger(number) && number >= least && number <= most) return number
  throw missing(value, name) ?? invalidParams(`${name} must be a whole number from ${least} to ${most}.`)
}

/** A resource's id or name: clients send the bare text, `{id}` or `{name}`. */
export const reference: Reader<string> = (value, name) => {
  const {id, name: named} = typeof value === 'object' && value !== null ? (value as Exclude<Reference, string>) : {name: value}
  const identity = id ?? named
  if (typeof identity === 'string') return identity
  throw missing(value, name) ?? invalidParams(`${name} must be an id or a name.`)
}

export const list = <T>(reader: Reader<T>): Reader<T[]> => (value, name) => {
  if (Array.isArray(value)) return value.map(item => reader(item, name))
  throw missing(value, name) ?? invalidParams(`${name} must be a list.`)
}

export const object: Reader<Record<string, unknown>> = (value, name) => {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>
  throw missing(value, name) ?? invalidParams(`${name} must be an object.`)
}

/** As it came. */
export const anything: Reader<unknown> = value => value

const missing = (value: unknown, name: string) => (value === undefined ? invalidParams(`${name} is required.`) : undefined)
const own = (members: Record<string, unknown>, name: string) => (Object.hasOwn(members, name) ? members[name] : undefined)
