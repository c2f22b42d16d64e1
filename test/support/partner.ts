import type {IncomingMessage} from 'node:http'
import type {TestContext} from 'node:test'

import {createServer} from 'node:http'
import type {AddressInfo} from 'node:net'

export interface Asked {method: string; path: string; body: Record<string, unknown>; authorization: string | undefined; accept: string | undefined}
export interface Answered {status: number; body?: object}

/** A small service that speaks Heroku's Add-on Partner API, and remembers what it was asked. */
export interface Partner {
  asked: Asked[]
  /** What it answers next; 201 with an URL and a key where a test says nothing. */
  answer: (asked: Asked) => Answered
  manifest: (changes?: {id?: string; requires?: string[]}) => object
}

export async function startPartner(t: Pick<TestContext, 'after'>): Promise<Partner> {
  const server = createServer((request, response) => void readBody(request).then(body => {
    const asked = {method: request.method ?? '', path: request.url ?? '', body, authorization: request.headers.authorization, accept: request.headers.accept}
    partner.asked.push(asked)
    const {status, body: answer} = partner.answer(asked)
    response.writeHead(status, {'content-type': 'application/json'}).end(answer ? JSON.stringify(answer) : undefined)
  }))
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  t.after(() => {
    server.close()
    server.closeAllConnections()
  })
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const partner: Partner = {
    asked: [],
    answer: ({method, body}) => method === 'POST'
      ? {status: 201, body: {id: `their-${String(body['uuid']).slice(0, 8)}`, message: 'Welcome!', config: {BUCKET_URL: 'https://bucket/1', BUCKET_KEY: 'secret', UNDECLARED: 'x'}}}
      : {status: method === 'DELETE' ? 204 : 200, ...(method === 'PUT' && {body: {message: 'Changed.'}})},
    manifest: ({id = 'bucket', requires = ['many_per_app', 'attachable']} = {}) => ({
      id, name: 'Bucket', api: {
        config_vars_prefix: 'BUCKET', config_vars: ['BUCKET_URL', 'BUCKET_KEY'], password: 'partner-password', sso_salt: 'salt', version: '3', requires,
        production: {base_url: `${base}/heroku/resources`, sso_url: `${base}/sso/login`},
      },
      plans: [{name: 'small'}, {name: 'large', human_name: 'Large', price: {cents: 500, unit: 'month'}}],
    }),
  }
  return partner
}

async function readBody(request: IncomingMessage): Promise<Record<string, unknown>> {
  let text = ''
  for await (const chunk of request as AsyncIterable<Buffer>) text += chunk.toString()
  return text === '' ? {} : (JSON.parse(text) as Record<string, unknown>)
}
