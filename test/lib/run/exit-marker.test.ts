import assert from 'node:assert/strict'
import {test} from 'node:test'

import {ExitMarkerReader, withExitMarker} from '../../../src/lib/run/exit-marker.js'

const marker = '\uFFFF heroku-command-exit-status: '

function read(chunks: Uint8Array[]): {shown: string; status: number | undefined} {
  const reader = new ExitMarkerReader()
  const shown = chunks.map(chunk => reader.push(chunk))
  return {shown: Buffer.concat([...shown, reader.rest()]).toString('latin1'), status: reader.status}
}

test('the command says its exit status itself', () => {
  assert.equal(withExitMarker('ls'), `ls ; echo "${marker}$?"`)
})

const whole = Buffer.concat([Buffer.from([0, 255, 13, 10]), Buffer.from(`text${marker}143\r\n`)])

test('wherever the stream is cut, the marker is found and not shown', () => {
  for (let first = 0; first <= whole.length; first++) {
    for (let second = first; second <= whole.length; second++) {
      const {shown, status} = read([whole.subarray(0, first), whole.subarray(first, second), whole.subarray(second)])
      assert.deepEqual({shown, status}, {shown: '\0\xFF\r\ntext', status: 143}, `cut at ${first} and ${second}`)
    }
  }
})

for (const [name, bytes] of Object.entries({
  'nothing': Buffer.alloc(0),
  'bytes of all values': Buffer.from(Array.from({length: 256}, (_, value) => value)),
  'the beginning of a marker at the end': Buffer.from('x\uFFFF heroku-comm'),
  'a marker without a number': Buffer.from(`${marker}oops\nmore`),
  'a marker that never ends': Buffer.from(`${marker}12`),
})) {
  test(`without a marker everything is shown: ${name}`, () => {
    const bytewise = Array.from({length: bytes.length}, (_, at) => bytes.subarray(at, at + 1))
    assert.deepEqual(read([bytes]), {shown: bytes.toString('latin1'), status: undefined})
    assert.deepEqual(read(bytewise), {shown: bytes.toString('latin1'), status: undefined})
  })
}

test('what follows the marker is not shown', () => {
  assert.deepEqual(read([Buffer.from(`a${marker}0\nlogout\n`), Buffer.from('more')]), {shown: 'a', status: 0})
})
