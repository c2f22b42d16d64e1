import assert from 'node:assert/strict'
import {test} from 'node:test'

import {BuildFailure} from '../../../src/platform/build/failure.js'
import {parseProcfile} from '../../../src/platform/build/procfile.js'

const good: Array<[string, string, Record<string, string>]> = [
  ['one line', 'web: node server.js\n', {web: 'node server.js'}],
  ['no newline at the end', 'web: node server.js', {web: 'node server.js'}],
  ['several, in their order', 'worker: b\nweb: a\n', {worker: 'b', web: 'a'}],
  ['no space behind the colon', 'web:node server.js', {web: 'node server.js'}],
  ['colons in the command', 'web: a --url=http://x:1', {web: 'a --url=http://x:1'}],
  ['digits, dashes and underscores in a type', 'work-er_2: a', {'work-er_2': 'a'}],
  ['empty lines and comments', '\n# web: no\n\n  # neither\nweb: a\n', {web: 'a'}],
  ['a hash in a command', 'web: a # b', {web: 'a # b'}],
  ['Windows line ends', 'web: a\r\nworker: b\r\n', {web: 'a', worker: 'b'}],
  ['a byte order mark', '\uFEFFweb: a', {web: 'a'}],
  ['spaces around', '  web :  a  \t', {web: 'a'}],
  ['the last of two that are equal', 'web: a\nweb: b', {web: 'b'}],
  ['nothing', '', {}],
]
for (const [name, text, types] of good) test(`a Procfile with ${name}`, () => assert.deepEqual(parseProcfile(text), types))

test('the names of object members are ordinary types', () => {
  const types = parseProcfile('__proto__: a\nconstructor: b')
  assert.deepEqual(Object.keys(types), ['__proto__', 'constructor'])
})

const bad: Array<[string, string, number]> = [
  ['a line without a colon', 'web node server.js', 1],
  ['a type without a command', 'web: a\n\nworker:', 3],
  ['a type with a space', '# x\nmy web: a', 2],
  ['no type', ': a', 1],
  ['bytes that are no text', 'web: a\n\u0000\u0001\u0002', 2],
]
for (const [name, text, line] of bad) {
  test(`a Procfile with ${name} is refused by the number of the line`, () =>
    assert.throws(() => parseProcfile(text), (error: unknown) => error instanceof BuildFailure && error.message.includes(`line ${line} `) && !/[\0-\x08]/.test(error.message)))
}

test('a very long line is shown in part', () => {
  assert.throws(() => parseProcfile('x'.repeat(10_000)), (error: unknown) => error instanceof Error && error.message.length < 300)
})
