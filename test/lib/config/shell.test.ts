import assert from 'node:assert/strict'
import {test} from 'node:test'

import {parseShell, shellLine, shellLines} from '../../../src/lib/config/shell.js'

const lines: Array<[value: string, line: string]> = [
  ['en_US.UTF-8', 'A=en_US.UTF-8'],
  ['', 'A='],
  ['a b', "A='a b'"],
  ['postgres://u:p@h/db', "A='postgres://u:p@h/db'"],
  ["it's", `A="it's"`],
  ['a\nb', String.raw`A="a\nb"`],
  ["a'b$c`d\"e\\f!g", String.raw`A="a'b\$c\`d\"e\\f\!g"`],
  [String.raw`a\b`, String.raw`A='a\b'`],
  ['é日本', 'A=é日本'],
]

for (const [value, line] of lines) {
  test(line, () => {
    assert.equal(shellLine('A', value), line)
    assert.deepEqual(parseShell(line), {A: value})
  })
}

test('any text comes back as it was', () => {
  const vars = Object.fromEntries(Array.from({length: 2000}, (_, at) => [`K${at}`, `${String.fromCharCode(32 + (at % 95))}'x"\n${at}\\`.slice(at % 5)]))
  assert.deepEqual(parseShell(shellLines(vars).join('\n')), vars)
})

for (const [text, message] of [['novalue', 'Invalid line: novalue'], ['A=a#b', 'Invalid token: #b'], [`A='open`, `Invalid token: 'open`]] as const) {
  test(`refuses ${text}`, () => assert.throws(() => parseShell(text), {message}))
}
