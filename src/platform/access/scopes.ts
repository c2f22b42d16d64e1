import type {Caller} from '../model/caller.js'
import type {Scope} from './rules.js'

import {forbidden, invalidParams} from '../../lib/api/errors.js'

/** What each scope of a token covers. `read` and `write` leave out the account and the config vars, `identity` shows the account alone. */
const covered: Readonly<Record<string, readonly Scope[]>> = {
  global: ['global', 'identity', 'read', 'read-protected', 'write', 'write-protected'],
  identity: ['identity'],
  read: ['read'],
  'read-protected': ['read', 'read-protected'],
  write: ['read', 'write'],
  'write-protected': ['read', 'read-protected', 'write', 'write-protected'],
}

/** Throws 422 for a scope that there isn't. */
export function requireKnown(scopes: string[]): string[] {
  const unknown = scopes.find(scope => !Object.hasOwn(covered, scope))
  if (unknown !== undefined) throw invalidParams(`${unknown} is not a scope. There are ${Object.keys(covered).join(', ')}.`)
  return scopes
}

/** Throws 403 where the token was not made for this. */
export function requireScope({authorization}: Caller, wanted: Scope): void {
  if (wanted === 'any' || wanted === 'public') return
  if (authorization.scope.some(scope => covered[scope]?.includes(wanted))) return
  throw forbidden(`This token has the scope ${authorization.scope.join(', ')}: the request needs one with ${wanted}.`)
}
