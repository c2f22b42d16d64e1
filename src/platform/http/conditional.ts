import type {IncomingHttpHeaders} from 'node:http'

import {createHash} from 'node:crypto'

import {ApiError} from '../../lib/api/errors.js'

/** The tag of a reply: equal bodies have equal ones. */
export const entityTag = (body: string): string => `"${createHash('sha1').update(body).digest('base64url')}"`

/** Whether the client has this reply already (RFC 9110, 13.1.2). */
export const isUnchanged = (headers: IncomingHttpHeaders, tag: string): boolean => names(headers['if-none-match'], tag)

/**
 * Throws 412 where the client wants to act on another state than the present one (RFC 9110, 13.1.1). `present` yields
 * what a GET of the same path would answer, undefined where there is no such thing.
 */
export async function requireMatch(headers: IncomingHttpHeaders, present: () => Promise<string | undefined>): Promise<void> {
  if (headers['if-match'] === undefined) return
  const body = await present()
  if (body === undefined || !names(headers['if-match'], entityTag(body))) {
    throw new ApiError(412, 'precondition_failed', 'This has changed since you last read it: read it again. (The If-Match header names another state.)')
  }
}

const names = (header: string | undefined, tag: string): boolean =>
  header !== undefined && header.split(',').some(part => part.trim() === '*' || part.trim().replace(/^W\//, '') === tag)
