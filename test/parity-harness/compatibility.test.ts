import assert from 'node:assert/strict'
import {existsSync, readFileSync} from 'node:fs'
import {test} from 'node:test'
import {fileURLToPath} from 'node:url'

import {page, rows, withGenerated} from '../parity/compatibility.js'
import {notCompared, withoutFailure, withoutSuccess} from '../parity/compatibility/commands.js'
import {noFailure, noSuccess, notComparable} from '../parity/compatibility/reasons.js'
import {recorded} from '../parity/compatibility/recorded.js'
import {differences} from '../parity/differences.js'
import {scripts} from '../parity/scripts/index.js'

test('docs/compatibility.md shows the differences as they are (npx tsx test/parity/compatibility.ts writes it)', () => {
  const text = readFileSync(page, 'utf8')
  assert.equal(text, withGenerated(text))
})

test('every wanted difference is shown by a row, and every one that a row names is in the list', () => {
  const named = new Set(rows().flatMap(({differs}) => differs ?? []))
  assert.deepEqual([...named].sort(), Object.keys(differences).sort())
})

test("no script's apps can be taken for another's", () => {
  const names = scripts.map(({name}) => name)
  assert.equal(new Set(names).size, names.length)
  assert.deepEqual(names.filter(name => !/^[a-z]+$/.test(name)), [])
})

test('each command was seen to end well, or it is said why not', () => {
  assert.deepEqual(withoutSuccess, Object.keys(noSuccess))
})

test('each command was seen to fail, or it is said why not', () => {
  assert.deepEqual(withoutFailure, Object.keys(noFailure))
})

test('each command was run beside the official one, or it is said why not', () => {
  assert.deepEqual(notCompared.filter(id => !notComparable.some(([commands]) => commands.test(id))), [])
  assert.deepEqual(notComparable.filter(([commands]) => !notCompared.some(id => commands.test(id))), [])
})

const cases = fileURLToPath(new URL('../../../shared/conformance/open.jsonl', import.meta.url))

test('the recorded runs are counted as they are', {skip: existsSync(cases) ? false : 'the recorded cases are not here'}, () => {
  const count: Record<string, number> = {}
  for (const line of readFileSync(cases, 'utf8').trim().split('\n')) {
    const {command} = JSON.parse(line) as {command: string}
    count[command] = (count[command] ?? 0) + 1
  }
  assert.deepEqual(Object.fromEntries(recorded), count)
})
