import assert from 'node:assert/strict'
import {test} from 'node:test'

import type {Reply} from '../../../src/lib/redis/replies.js'

import {createReader} from '../../../src/lib/redis/replies.js'

const stream = '+OK\r\n$5\r\nhello\r\n$-1\r\n:7\r\n*3\r\n$1\r\na\r\n:5\r\n$-1\r\n-ERR unknown command\r\n$6\r\na\r\nb\r\n\r\n'
const replies: Reply[] = ['OK', 'hello', null, 7, ['a', 5, null], {refused: 'ERR unknown command'}, 'a\r\nb\r\n']

test('replies are read one after the other', () => assert.deepEqual(read([stream]), replies))

test('a reply that comes in pieces is one', () => assert.deepEqual(read([...stream]), replies))

function read(chunks: string[]): Reply[] {
  const all: Reply[] = []
  const take = createReader(reply => all.push(reply))
  for (const chunk of chunks) take(Buffer.from(chunk))
  return all
}
