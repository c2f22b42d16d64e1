import type {IncomingHttpHeaders} from 'node:http'

import {createHash} from 'node:crypto'

/** The tag of a reply: equal bodies have equal ones. */
export const entityTag = (body: string): string => `"${createHash('sha1').update(body).digest('base64url')}"`

/** Whether the client has this reply already (RFC 9110, 13.1.2). */
export const isUnchanged = (headers: IncomingHttpHeaders, tag: string): boolean => names(headers['if-none-match'], tag)

/** Whether the client asked for another state than this one (RFC 9110, 13.1.1). */
export const isOutdated = (headers: IncomingHttpHeaders, tag: string): boolean => headers['if-match'] !== undefined && !names(headers['if-match'], tag)

const names = (header: string | undefined, tag: string): boolean =>
  header !== undefined && header.split(',').some(part => part.trim() === '*' || part.trim().replace(/^W\//, '') === tag)
