import assert from 'node:assert/strict'
import {test} from 'node:test'

import {encodeData, encodeFrame, FrameError, FrameReader, frameType, maxFrameSize} from '../../../src/lib/api/attach-frames.js'

test('a frame is a type, a big-endian length and the payload', () => {
  assert.deepEqual([...encodeFrame(frameType.signal, 'SIG')], [4, 0, 0, 0, 3, 83, 73, 71])
  assert.deepEqual([...encodeFrame(frameType.endOrStderr)], [2, 0, 0, 0, 0])
})

test('frames come out whole and in order however the stream is cut', () => {
  const payloads = ['{"tty":false}', '', 'x'.repeat(70_000), '\u0000\uFFFF']
  const types = [frameType.hello, frameType.endOrStderr, frameType.data, frameType.exit]
  const stream = Buffer.concat(payloads.map((payload, at) => encodeFrame(types[at] ?? 0, payload)))
  for (const size of [1, 4, 5, 6, 1000, stream.length]) {
    const reader = new FrameReader()
    const frames = []
    for (let at = 0; at < stream.length; at += size) frames.push(...reader.push(stream.subarray(at, at + size)))
    assert.deepEqual(frames.map(frame => frame.payload.toString()), payloads, `in pieces of ${size}`)
    assert.deepEqual(frames.map(frame => frame.type), types)
    assert.equal(reader.isInside, false)
  }
})

test('a payload outlives the memory it was read from', () => {
  const chunk = encodeFrame(frameType.data, 'keep')
  const [frame] = new FrameReader().push(chunk)
  chunk.fill(0)
  assert.equal(frame?.payload.toString(), 'keep')
})

test('half a frame waits, and is known to wait', () => {
  const reader = new FrameReader()
  assert.deepEqual(reader.push(encodeFrame(frameType.data, 'abc').subarray(0, 6)), [])
  assert.equal(reader.isInside, true)
})

test('a length over the limit is refused before its bytes are awaited', () => {
  const header = Buffer.from([1, 0, 0x10, 0, 1])
  assert.throws(() => new FrameReader().push(header), FrameError)
  assert.throws(() => new FrameReader().push(Buffer.from('HTTP/1.1 400 Bad Request\r\n')), FrameError)
  assert.throws(() => encodeFrame(frameType.data, Buffer.alloc(maxFrameSize + 1)), FrameError)
})

test('a type that is not known is refused', () => {
  assert.throws(() => new FrameReader().push(Buffer.from([6, 0, 0, 0, 0])), FrameError)
})

test('data of any size travels as several frames', () => {
  const bytes = Buffer.alloc(maxFrameSize * 2 + 7, 'q')
  const frames = encodeData(frameType.data, bytes)
  assert.equal(frames.length, 3)
  const reader = new FrameReader()
  const read = frames.flatMap(frame => reader.push(frame))
  assert.ok(Buffer.concat(read.map(frame => frame.payload)).equals(bytes))
  assert.deepEqual(encodeData(frameType.data, Buffer.alloc(0)), [])
})
