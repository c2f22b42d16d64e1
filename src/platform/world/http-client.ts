import type {Dispatcher} from 'undici'

import {lookup} from 'node:dns'
import type {LookupFunction} from 'node:net'

export interface Post {
  headers: Record<string, string>
  body: string
  signal: AbortSignal
}

/** Sends something, follows nothing, and yields the answer's status. Rejects where there is no answer. */
export async function post(url: string, {headers, body, signal}: Post): Promise<number> {
  // Loaded where it is needed: it takes a while.
  const {request} = await import('undici')
  const dispatcher = await dispatcherOf(new URL(url).hostname)
  const answer = await request(url, {method: 'POST', dispatcher, headers, body, signal})
  await answer.body.dump()
  return answer.statusCode
}

const dispatchers = new Map<'outside' | 'this machine', Promise<Dispatcher>>()

/** What is on this machine is reached without a proxy: names below `localhost` too, which not every system knows. */
function dispatcherOf(hostname: string): Promise<Dispatcher> {
  const where = /^(\[::1\]|127(\.\d+){3}|(.+\.)?localhost)$/i.test(hostname) ? 'this machine' : 'outside'
  const known = dispatchers.get(where) ?? open(where)
  dispatchers.set(where, known)
  return known
}

async function open(where: 'outside' | 'this machine'): Promise<Dispatcher> {
  const {Agent, EnvHttpProxyAgent} = await import('undici')
  return where === 'outside' ? new EnvHttpProxyAgent() : new Agent({connect: {lookup: loopback}})
}

const loopback: LookupFunction = (hostname, options, done) => lookup(/localhost$/i.test(hostname) ? 'localhost' : hostname, options, done)
