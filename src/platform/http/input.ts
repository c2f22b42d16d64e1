import type {Form} from '../../lib/api/shape.js'

import {badRequest, invalidParams} from '../../lib/api/errors.js'
import {isUuid} from '../model/names.js'

/**
 * What a client sent, read as leniently as clients are: numbers as text, references as text or object, members that
 * nobody knows left out. Throws `invalid_params` with the member's name, `bad_request` where the body is no object.
 */
export function readBody(body: unknown, form: Form): unknown {
  const sent = body ?? {}
  if (!isObject(sent)) throw badRequest('The body must be a JSON object.')
  return read(sent, form, '')
}

function read(value: unknown, form: Form, name: string): unknown {
  switch (form.kind) {
    case 'any': return value
    case 'optional': return value === undefined || (value === null && form.of.kind !== 'nullable') ? undefined : read(value, form.of, name)
    case 'nullable': return value === null ? null : read(value, form.of, name)
    case 'list': return Array.isArray(value) ? value.map((item: unknown) => read(item, form.of, name)) : refuse(value, name, 'a list')
    case 'record': return readRecord(value, form.of, name)
    case 'object': return readObject(value, form.members, name)
    case 'integer': return readInteger(value, form, name)
    case 'reference': return readReference(value, name)
    case 'quantity': return typeof value === 'number' || typeof value === 'string' ? value : refuse(value, name, 'a number or a change such as +1')
    case 'oneOf': return form.values.includes(value as string) ? value : refuse(value, name, `one of ${form.values.join(', ')}`)
    case 'boolean': return truths.get(value) ?? refuse(value, name, 'true or false')
    case 'nothing': return value === null ? null : refuse(value, name, 'null')
    case 'number': return typeof value === 'number' ? value : refuse(value, name, 'a number')
    case 'text': return ['boolean', 'number', 'string'].includes(typeof value) ? String(value) : refuse(value, name, 'a string')
    case 'string': return readString(value, form, name)
  }
}

function readObject(value: unknown, members: Readonly<Record<string, Form>>, name: string): Record<string, unknown> {
  if (!isObject(value)) return refuse(value, name, 'an object')
  return Object.fromEntries(Object.entries(members).map(([member, form]) => [member, read(own(value, member), form, member)]))
}

function readRecord(value: unknown, of: Form, name: string): Record<string, unknown> {
  if (!isObject(value)) return refuse(value, name, 'an object')
  return Object.fromEntries(Object.entries(value).map(([member, item]) => [member, read(item, of, member)]))
}

function readInteger(value: unknown, {least = Number.MIN_SAFE_INTEGER, most = Number.MAX_SAFE_INTEGER}: {least?: number; most?: number}, name: string): number {
  const number = typeof value === 'string' && /^-?\d{1,15}$/.test(value) ? Number(value) : value
  if (typeof number === 'number' && Number.isInteger(number) && number >= least && number <= most) return number
  return refuse(value, name, least > Number.MIN_SAFE_INTEGER ? `a whole number from ${least} to ${most}` : 'a whole number')
}

/** Of the formats only ids are asked for: they are answered as they came, and clients read them as such. */
function readString(value: unknown, {format}: {format?: string}, name: string): string {
  if (typeof value !== 'string') return refuse(value, name, 'a string')
  return format === 'uuid' && !isUuid(value) ? refuse(value, name, 'a UUID') : value
}

/** heroku3 sends 0 for false; forms send text. */
const truths = new Map<unknown, boolean>([[true, true], [false, false], [1, true], [0, false], ['true', true], ['false', false]])

/** A resource's id or name, a person's email. */
function readReference(value: unknown, name: string): string {
  const {id, name: named, email} = isObject(value) ? value : {id: value}
  const identity = id ?? named ?? email
  return typeof identity === 'string' ? identity : refuse(value, name, 'an id or a name')
}

function refuse(value: unknown, name: string, wanted: string): never {
  throw invalidParams(value === undefined ? `${name} is required.` : `${name} must be ${wanted}.`)
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)
const own = (members: Record<string, unknown>, name: string) => (Object.hasOwn(members, name) ? members[name] : undefined)
