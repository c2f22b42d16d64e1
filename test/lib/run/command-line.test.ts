import assert from 'node:assert/strict'
import {test} from 'node:test'

import {dynoCommand, parseEnv} from '../../../src/lib/run/command-line.js'

const commands: Array<[words: string[], command: string]> = [
  [['ls'], 'ls'],
  [['echo "a b" $X'], 'echo "a b" $X'],
  [['echo', 'a b', '"q"', "it's", '$X'], String.raw`echo "a b" "\"q\"" it's $X`],
  [['printf', ''], 'printf ""'],
]

for (const [words, command] of commands) {
  test(`${JSON.stringify(words)} → ${command}`, () => assert.equal(dynoCommand(words), command))
}

test('nothing to run is an error', () => {
  assert.throws(() => dynoCommand([]), /Usage: hokku run COMMAND/)
})

test('environment variables, and what is none', () => {
  const warned: string[] = []
  assert.deepEqual(parseEnv('A=1;B=x=y;C=;nope;=1', message => warned.push(message)), {A: '1', B: 'x=y', C: ''})
  assert.equal(warned.length, 2)
})
