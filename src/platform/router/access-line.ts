import type {RouterCode} from './errors.js'

import {codes} from '../model/codes.js'
import {kindOf} from './errors.js'

export interface Access {
  method: string
  path: string
  host: string
  requestId: string
  forwardedFor: string
  /** Absent where no dyno was tried. Times in milliseconds, bytes of the body as far as they were sent. */
  dyno?: {name: string; connect: number; service?: number; bytes?: number} | undefined
  status: number
  httpVersion: string
  /** `TLSv1.3`; null without TLS. */
  tls: string | null
  error?: {code: RouterCode; cause?: string | undefined; detail?: string | undefined} | undefined
  /** Why it was let through to no dyno, which is no error of the app's. */
  refusal?: string | undefined
}

/** The line that a request leaves in its app's log, in the form of Heroku's second router. */
export function accessLine({method, path, host, requestId, forwardedFor, dyno, status, httpVersion, tls, error, refusal}: Access): string {
  const asked = `method=${method} path="${quoted(path)}" host=${bare(host)} request_id=${requestId} fwd="${quoted(forwardedFor)}"`
  const served = `dyno=${dyno?.name ?? ''} connect=${time(dyno?.connect)} service=${time(dyno?.service)} status=${status} bytes=${dyno?.bytes ?? ''}`
  const secured = tls === null ? 'tls=false' : `tls=true tls_version=${tls.toLowerCase().replace('v', '')}`
  return `${outcome(error, refusal)} ${asked} ${served} protocol=http${httpVersion} ${secured}`
}

function outcome(error: Access['error'], refusal: Access['refusal']): string {
  if (!error) return refusal === undefined ? 'at=info' : `at=warning desc="${refusal}"`
  const {at, sock} = kindOf(error.code)
  const desc = error.detail === undefined ? codes[error.code] : `${codes[error.code]}: ${error.detail}`
  const cause = error.cause === undefined ? '' : ` cause="${error.cause}"`
  return `${sock ? `sock=${sock} ` : ''}at=${at} code=${error.code} desc="${desc}"${cause}`
}

const time = (milliseconds: number | undefined) => (milliseconds === undefined ? '' : `${milliseconds}ms`)

/** The client chose these words: they may end neither the quotes nor the line. */
const quoted = (text: string) => text.replace(/[\u0000-\u0020"\u007f-\uffff]/g, character => (character === ' ' ? ' ' : encode(character)))
const bare = (text: string) => text.replace(/[^\w.:[\]-]/g, '')
const encode = (character: string) => `%${Buffer.from(character, 'latin1').toString('hex').toUpperCase()}`
