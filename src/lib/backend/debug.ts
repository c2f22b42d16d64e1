import {inspect} from 'node:util'

import type {Env} from './folders.js'
import type {HttpAnswer, HttpRequest, SendHttp} from './http.js'

/** `HEROKU_DEBUG=1`: each request and answer on stderr, with the heads under `HEROKU_DEBUG_HEADERS`. No secrets. */
export async function told(request: HttpRequest, send: SendHttp, env: Env): Promise<HttpAnswer> {
  const {method, url} = request
  const where = `${method} ${url.protocol}//${url.hostname}${url.pathname}`
  say(`→ ${where}`, request.headers, env)
  const answer = await send(request)
  say(`← ${where} ${answer.status}`, answer.headers, env)
  return answer
}

function say(text: string, headers: Record<string, unknown>, env: Env): void {
  const lines = Object.entries(headers).sort().map(([name, value]) => `  ${name}: ${inspect(secret.has(name) ? '[REDACTED]' : value)}\n`)
  process.stderr.write(`${new Date().toISOString()} http ${text}\n${env.HEROKU_DEBUG_HEADERS ? lines.join('') : ''}`)
}

const secret = new Set(['authorization', 'cookie', 'heroku-two-factor-code', 'proxy-authorization', 'set-cookie'])
