import type {TestContext} from 'node:test'

import {createHmac} from 'node:crypto'
import {createServer} from 'node:http'
import type {IncomingHttpHeaders} from 'node:http'
import type {AddressInfo} from 'node:net'

import {until} from './until.js'

export interface Received {headers: IncomingHttpHeaders; text: string; body: Record<string, unknown>}

/** Somebody whom webhooks are delivered to. */
export interface Receiver {
  url: string
  received: Received[]
  /** What it answers from now on; 0: nothing at all. */
  answer: (status: number) => void
  /** Resolves when it has got so many. */
  got: (count: number) => Promise<Received[]>
}

export async function startReceiver(t: Pick<TestContext, 'after'>): Promise<Receiver> {
  const received: Received[] = []
  let status = 204
  const server = createServer((request, response) => {
    let text = ''
    request.setEncoding('utf8').on('data', (chunk: string) => (text += chunk))
    request.on('end', () => {
      received.push({headers: request.headers, text, body: JSON.parse(text) as Record<string, unknown>})
      if (status !== 0) response.writeHead(status).end()
    })
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  t.after(() => {
    server.close()
    server.closeAllConnections()
  })
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`, received, answer: given => void (status = given),
    got: count => until(async () => received, all => all.length >= count),
  }
}

/** Whether somebody who knows the secret sent it as it came. */
export const isSignedBy = (secret: string, {headers, text}: Received): boolean =>
  headers['heroku-webhook-hmac-sha256'] === createHmac('sha256', secret).update(text).digest('base64')
