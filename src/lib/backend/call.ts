import type {StreamOptions} from './lines.js'

import {readText} from './http.js'

export interface Call {method: 'HEAD' | 'PUT'; url: URL; body: Uint8Array | undefined}

/** A body goes without a type: who signed the address for it has signed none. */
export async function callAddress({body, method, url}: Call, {authority, http, signal, userAgent}: StreamOptions): Promise<number> {
  const headers = {'user-agent': userAgent, ...(body === undefined ? {} : {'content-type': '', 'content-length': String(body.byteLength)})}
  const answer = await http({method, url, headers, signal, authority, idleTimeout: 60_000, ...(body === undefined ? {} : {body})})
  await readText(answer.body)
  return answer.status
}
