import assert from 'node:assert/strict'

import type {Form} from '../../src/lib/api/shape.js'

import {answeredBy} from '../../src/lib/api/contract.js'

/** Holds a reply to the shape of what was asked: `app.info`. */
export function assertStrict(endpoint: string, body: unknown): void {
  const [resource = '', action = ''] = endpoint.split('.')
  const form = answeredBy(resource, action)
  if (form) assert.deepEqual(faults(body, form), [], endpoint)
}

/** Where a reply is not what its shape says, by path: every member there and of its kind, none besides. */
export function faults(value: unknown, form: Form, path = '$'): string[] {
  switch (form.kind) {
    case 'any': return []
    case 'nullable': return value === null ? [] : faults(value, form.of, path)
    case 'optional': return value === undefined ? [] : faults(value, form.of, path)
    case 'list': return Array.isArray(value) ? value.flatMap((item, at) => faults(item, form.of, `${path}[${at}]`)) : [wrong(path, value, 'list')]
    case 'record': return isObject(value) ? Object.entries(value).flatMap(([name, item]) => faults(item, form.of, `${path}.${name}`)) : [wrong(path, value, 'object')]
    case 'object': return isObject(value) ? faultsOfMembers(value, form.members, path) : [wrong(path, value, 'object')]
    case 'oneOf': return form.values.includes(value as string) ? [] : [wrong(path, value, form.values.join('|'))]
    case 'boolean': return typeof value === 'boolean' ? [] : [wrong(path, value, 'boolean')]
    case 'integer': return Number.isInteger(value) ? [] : [wrong(path, value, 'integer')]
    case 'nothing': return value === null ? [] : [wrong(path, value, 'null')]
    case 'number': return typeof value === 'number' ? [] : [wrong(path, value, 'number')]
    case 'string': return typeof value === 'string' && formats[form.format ?? 'any'].test(value) ? [] : [wrong(path, value, form.format ?? 'string')]
    case 'quantity': case 'reference': case 'text': return typeof value === 'string' ? [] : [wrong(path, value, 'string')]
  }
}

function faultsOfMembers(value: Record<string, unknown>, members: Readonly<Record<string, Form>>, path: string): string[] {
  const besides = Object.keys(value).filter(name => !(name in members)).map(name => `${path}.${name} is not of the resource`)
  return [...besides, ...Object.entries(members).flatMap(([name, form]) => faults(value[name], form, `${path}.${name}`))]
}

const formats = {
  'any': /^/,
  'date-time': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/,
  'email': /^[^\s@]+@[^\s@]+$/,
  'uri': /^\S+$/,
  'uuid': /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/,
}

const wrong = (path: string, value: unknown, kind: string) => `${path} is ${JSON.stringify(value)} and no ${kind}`
const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)
