import assert from 'node:assert/strict'
import {test} from 'node:test'

import {ApiError} from '../../../src/lib/api/errors.js'
import {between, boolean, list, nullable, object, oneOf, optional, quantity, record, reference, string, text} from '../../../src/lib/api/shape.js'
import {readBody} from '../../../src/platform/http/input.js'

const form = object({
  app: optional(reference), count: optional(between(1, 10)), flag: optional(boolean), kind: optional(oneOf('a', 'b')), much: optional(quantity),
  names: optional(list(string)), none: optional(nullable(string)), vars: optional(record(nullable(text))),
})
const taken = (body: unknown) => Object.fromEntries(Object.entries(readBody(body, form) as object).filter(([, value]) => value !== undefined))

test('a body is read as clients send it', () => {
  const rows: Array<[unknown, unknown]> = [
    [undefined, {}],
    [null, {}],
    [{unknown: 1}, {}],
    [{app: 'x'}, {app: 'x'}],
    [{app: {id: 'x'}}, {app: 'x'}],
    [{app: {name: 'x'}}, {app: 'x'}],
    [{app: {email: 'x@y'}}, {app: 'x@y'}],
    [{app: null}, {}],
    [{none: null}, {none: null}],
    [{count: '7'}, {count: 7}],
    [{flag: 0}, {flag: false}],
    [{flag: 'true'}, {flag: true}],
    [{much: '+1'}, {much: '+1'}],
    [{vars: {A: 1, B: true, C: null, D: 'x'}}, {vars: {A: '1', B: 'true', C: null, D: 'x'}}],
  ]
  for (const [body, wanted] of rows) assert.deepEqual(taken(body), wanted, JSON.stringify(body))
})

test('what does not fit is refused by name', () => {
  const rows: Array<[unknown, string]> = [
    [{app: 3}, 'app must be an id or a name.'],
    [{app: {}}, 'app must be an id or a name.'],
    [{count: 11}, 'count must be a whole number from 1 to 10.'],
    [{count: '1.5'}, 'count must be a whole number from 1 to 10.'],
    [{flag: 'yes'}, 'flag must be true or false.'],
    [{kind: 'c'}, 'kind must be one of a, b.'],
    [{much: {}}, 'much must be a number or a change such as +1.'],
    [{names: 'x'}, 'names must be a list.'],
    [{names: [1]}, 'names must be a string.'],
    [{vars: []}, 'vars must be an object.'],
    [{vars: {A: {}}}, 'A must be a string.'],
  ]
  for (const [body, message] of rows) assert.throws(() => taken(body), (error: unknown) => error instanceof ApiError && error.status === 422 && error.message === message, JSON.stringify(body))
  assert.throws(() => readBody({}, object({plan: reference})), {message: 'plan is required.'})
  assert.throws(() => taken([]), {status: 400})
  assert.throws(() => taken('x'), {status: 400})
})

test('members of an object prototype are no members of a body', () => {
  assert.deepEqual(readBody(JSON.parse('{"__proto__": {"app": "x"}}'), form), readBody({}, form))
})
