import assert from 'node:assert/strict'
import {test} from 'node:test'

import {SplitOutput} from '../../src/platform/ci/split-output.js'
import {readTap} from '../../src/platform/model/tap.js'

test('tests are read from TAP, with what explains them', () => {
  const output = 'TAP version 13\n1..3\nok 1 - adds\nnot ok 2 - subtracts # TODO later\n  ---\n  wanted: 1\n  ...\nnoise\nok - skipped # SKIP no network\n'
  assert.deepEqual(readTap(output), [
    {number: 1, passed: true, description: 'adds', directive: '', diagnostic: ''},
    {number: 2, passed: false, description: 'subtracts', directive: 'TODO later', diagnostic: '  ---\n  wanted: 1\n  ...\n'},
    {number: 3, passed: true, description: 'skipped', directive: 'SKIP no network', diagnostic: ''},
  ])
  assert.deepEqual(readTap('ok then\nnot ok\n'), [])
})

test('an output is split at the mark, however it is cut into chunks', async () => {
  const whole = 'npm installed\nno newline at the endMARKMARKMARK\nok 1\nok 2\n'
  for (let size = 1; size <= whole.length; size++) {
    const [setup, tests] = [writer(), writer()]
    const split = new SplitOutput('MARKMARKMARK', setup, tests)
    for (let at = 0; at < whole.length; at += size) split.write(Buffer.from(whole.slice(at, at + size)))
    await split.close()
    assert.deepEqual([setup.text, tests.text, split.hasBegun], ['npm installed\nno newline at the end', 'ok 1\nok 2\n', true], `chunks of ${size}`)
  }
})

function writer() {
  const written = {text: '', write: (chunk: Buffer | string) => void (written.text += chunk.toString()), close: async () => {}}
  return written
}
