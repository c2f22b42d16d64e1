import assert from 'node:assert/strict'
import {test} from 'node:test'

import {confirmed} from '../../../src/lib/command/confirm.js'
import {Cancelled, CommandError} from '../../../src/lib/command/errors.js'
import {createScreen} from '../../../src/lib/output/screen.js'

test('the flag answers', async () => {
  const {out, text} = recording()
  await confirmed(out, {wanted: 'my-app', given: 'my-app'})
  assert.equal(text(), '')
})

test('a flag that answers otherwise is no confirmation', async () => {
  await assert.rejects(confirmed(recording().out, {wanted: 'my-app', given: 'other'}), (error: unknown) => {
    assert.ok(error instanceof Cancelled)
    assert.equal(error.message, 'Confirmation other did not match my-app. Aborted.')
    assert.equal(error.exitCode, 1)
    return true
  })
})

test('where nobody can be asked it fails, and names the flag', async () => {
  const {out, text} = recording()
  await assert.rejects(confirmed(out, {wanted: 'my-app', given: undefined}), (error: unknown) => {
    assert.ok(error instanceof CommandError)
    assert.match(error.message, /--confirm my-app/)
    assert.equal(error.exitCode, 2)
    return true
  })
  assert.equal(text(), ' ›   Warning: Destructive Action\n ›   This command will affect the app my-app\n\n')
})

test('the warning may say what goes', async () => {
  const {out, text} = recording()
  await assert.rejects(confirmed(out, {wanted: 'my-app', given: undefined, message: 'This will delete my-app including all add-ons.'}))
  assert.equal(text(), ' ›   Warning: This will delete my-app including all add-ons.\n\n')
})

function recording() {
  let text = ''
  const stderr = {write: (data: Uint8Array | string) => (text += String(data))}
  return {out: createScreen({streams: {stdout: {write: () => true}, stderr}, env: {}, isInputTTY: () => false}), text: () => text}
}
