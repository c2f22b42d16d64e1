import type {AddOnAttachment} from '../api/types.js'

/** What of a database an app is attached to: as which role, the owner's where none is named, and to which pool. */
export interface Attached {role: string | undefined; pool: string}

/** `pool:readers|role:analyst`; a namespace of null is the owner's in the leader's pool. */
export function attachedTo({namespace}: Pick<AddOnAttachment, 'namespace'>): Attached {
  const parts = new Map((namespace ?? '').split('|').map(part => part.split(':') as [string, string]))
  return {role: parts.get('role'), pool: parts.get('pool') ?? leader}
}

export const leader = 'leader'
