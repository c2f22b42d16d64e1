import assert from 'node:assert/strict'
import {writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {test} from 'node:test'

import {OutputFiles} from '../../../src/platform/logs/outputs.js'
import {temporaryFolder} from '../../support/folder.js'

const never = new AbortController().signal

test('an output is followed from any offset until it is closed', async t => {
  const outputs = new OutputFiles(await temporaryFolder(t))
  assert.equal(outputs.read('build-1', 0, never), undefined)
  const writer = outputs.open('build-1')
  writer.write('----->')
  const readers = [all(outputs, 0), all(outputs, 6), all(outputs, 100)]
  for (const part of [' Building\n', Buffer.from([0, 255, 10]), ' done ✓']) {
    writer.write(part)
    await new Promise(resolve => setTimeout(resolve, 5))
  }
  await writer.close()
  writer.write('too late')
  const whole = Buffer.concat([Buffer.from('-----> Building\n'), Buffer.from([0, 255, 10]), Buffer.from(' done ✓')])
  assert.deepEqual(await Promise.all(readers), [whole, whole.subarray(6), Buffer.alloc(0)])
  assert.deepEqual(await all(outputs, 0), whole)
})

test('an output whose writer died ends; another may go on with it', async t => {
  const home = await temporaryFolder(t)
  const writer = new OutputFiles(home).open('build-1')
  writer.write('half')
  await new Promise(resolve => setTimeout(resolve, 20))
  const outputs = new OutputFiles(home)
  assert.equal(String(await all(outputs, 0)), 'half')
  const next = outputs.open('build-1')
  next.write(' and half')
  await next.close()
  assert.equal(String(await all(outputs, 0)), 'half and half')
})

test('a reader can go away, and what is removed is gone', async t => {
  const outputs = new OutputFiles(await temporaryFolder(t))
  const writer = outputs.open('build-1')
  writer.write('text')
  const stop = new AbortController()
  for await (const chunk of outputs.read('build-1', 0, stop.signal) ?? []) {
    assert.equal(chunk.toString(), 'text')
    setImmediate(() => stop.abort())
  }
  await outputs.remove('build-1')
  assert.equal(outputs.read('build-1', 0, never), undefined)
})

test('no id leads out of the folder', async t => {
  const home = await temporaryFolder(t)
  await writeFile(join(home, 'secret'), 'key')
  const outputs = new OutputFiles(home)
  for (const id of ['../secret', '..', '', '/etc/passwd', 'a/b']) {
    assert.equal(outputs.read(id, 0, never), undefined)
    assert.throws(() => outputs.open(id))
    await outputs.remove(id)
  }
})

test('who writes to a full disk hears of it at the end', async t => {
  const home = await temporaryFolder(t)
  await writeFile(join(home, 'blocked'), '')
  const outputs = new OutputFiles(home)
  const writer = outputs.open('build-1')
  writer.write('fine')
  await writer.close()
  await assert.rejects(async () => {
    const broken = new OutputFiles(join(home, 'blocked')).open('x')
    broken.write('x')
    await broken.close()
  })
})

async function all(outputs: OutputFiles, from: number, signal = never): Promise<Buffer> {
  const chunks = []
  for await (const chunk of outputs.read('build-1', from, signal) ?? []) chunks.push(chunk)
  return Buffer.concat(chunks)
}
