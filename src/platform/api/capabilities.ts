import type {Capability} from '../../lib/api/types.js'
import type {Call, Handlers} from '../http/handlers.js'

import {ApiError} from '../../lib/api/errors.js'
import {isNamed} from '../access/accounts.js'
import {reachApp, reachTeam} from '../access/reach.js'

/**
 * Whether the caller could do something. The names of capabilities are not documented: reading ones (`view_…`) are
 * taken for what a viewer may, all others for what needs the whole of an app or a team.
 */
export const capability: Handlers<'capability'> = {
  async check(call) {
    return {capabilities: await Promise.all(call.body.capabilities.map(asked => answer(call, asked)))}
  },
}

async function answer(call: Call, asked: Record<string, unknown>): Promise<Capability> {
  const [capability, type, id] = [text(asked['capability']), text(asked['resource_type']), text(asked['resource_id'])]
  const found = await resourceId(call, type, id, /^(view|read|list)/.test(capability))
  return {
    capability, resource_id: id === '' ? null : id, resource_type: type, capable: found !== undefined, requires_second_factor: false,
    resource_canonical_id: found ?? id,
  }
}

/** The id of what the caller may do that with. */
async function resourceId(call: Call, type: string, id: string, isReading: boolean): Promise<string | undefined> {
  try {
    if (type === 'app') return (await reachApp(call, id, isReading ? 'view' : 'manage')).id
    if (type === 'team' || type === 'organization') return (await reachTeam(call, id, isReading ? 'viewer' : 'admin')).id
    return isNamed(call.caller.account, id) ? call.caller.account.id : undefined
  } catch (error) {
    if (error instanceof ApiError) return undefined
    throw error
  }
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '')
