import type {ClientRequest, IncomingMessage} from 'node:http'
import type {LookupFunction} from 'node:net'

import {request as plain} from 'node:http'
import {request as secure} from 'node:https'

export interface Outgoing {
  method: string
  url: string
  headers?: Record<string, string>
  body?: Buffer | string | undefined
  /** Milliseconds for all of it. */
  patience: number
  /** PEM texts of the authorities to trust. */
  ca?: string[]
  signal?: AbortSignal
}

export interface Incoming {status: number; headers: IncomingMessage['headers']; text: string}

/** Characters of an answer that are read. */
const longest = 1024 * 1024

/**
 * One HTTP request to a service elsewhere; a password in the URL becomes Basic authorization. Rejects where nobody
 * answers in time. Names below `localhost` are this machine, also where the system can't resolve them.
 */
export function send({method, url, headers = {}, body, patience, ca, signal}: Outgoing): Promise<Incoming> {
  const target = new URL(url)
  return new Promise((resolve, reject) => {
    const options = {method, headers: {...headers, ...lengthOf(body)}, auth: userOf(target), lookup: lookupOf(target.hostname), ca, signal}
    const request = target.protocol === 'https:' ? secure(target, options) : plain(target, options)
    const timer = setTimeout(() => request.destroy(new Error(`No answer within ${patience / 1000} seconds.`)), patience)
    request.on('error', reject).on('close', () => clearTimeout(timer))
    request.on('response', answer => void read(request, answer).then(resolve, reject))
    request.end(body)
  })
}

async function read(request: ClientRequest, answer: IncomingMessage): Promise<Incoming> {
  let text = ''
  answer.setEncoding('utf8')
  for await (const chunk of answer as AsyncIterable<string>) {
    text += chunk
    if (text.length > longest) request.destroy(new Error('The answer is too long.'))
  }
  return {status: answer.statusCode ?? 0, headers: answer.headers, text}
}

const lengthOf = (body: Buffer | string | undefined) => (body === undefined ? {} : {'content-length': String(Buffer.byteLength(body))})
const userOf = ({username, password}: URL) => (username || password ? `${decodeURIComponent(username)}:${decodeURIComponent(password)}` : undefined)

/** For sockets to a host by name. */
export const lookupOf = (host: string): LookupFunction | undefined => (/(^|\.)localhost$/i.test(host) ? thisMachine : undefined)

const thisMachine: LookupFunction = (_name, options, done) =>
  options.all ? done(null, [{address: '127.0.0.1', family: 4}]) : done(null, '127.0.0.1', 4)
