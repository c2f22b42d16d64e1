import assert from 'node:assert/strict'
import {test} from 'node:test'

import {marked} from '../../../src/lib/output/message.js'
import {wrap} from '../../../src/lib/output/wrap.js'

const rows: Array<[text: string, columns: number, wanted: string]> = [
  ['short', 10, 'short'],
  ['', 10, ''],
  ['aaa bbb ccc', 7, 'aaa bbb\n ccc'],
  ['aaa bbb ccc', 8, 'aaa bbb \nccc'],
  ['a\n\nb', 10, 'a\n\nb'],
  ['  indented text here', 12, '  indented \ntext here'],
  ['abcdefghij', 4, 'abcd\nefgh\nij'],
  ['ab cdefghijkl', 6, 'ab \ncdefgh\nijkl'],
  ['ab cdefghijklmno', 6, 'ab cde\nfghijk\nlmno'],
  ['\u001B[31mred word\u001B[39m blue', 8, '\u001B[31mred word\u001B[39m\n blue'],
]
for (const [text, columns, wanted] of rows) {
  test(`${JSON.stringify(text)} in ${columns} columns`, () => assert.equal(wrap(text, columns), wanted))
}

test('the mark stands before every line, empty ones too', () => {
  assert.equal(marked("Error: Couldn't find that app.\n\nError ID: not_found", 80, mark => mark), " ›   Error: Couldn't find that app.\n ›\n ›   Error ID: not_found")
})

test('a plain error has four spaces in its place', () => {
  assert.equal(marked('Error: a b\nCode: X', 80, undefined), '    Error: a b\n    Code: X')
})
