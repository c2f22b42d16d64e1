import type {Client} from '../api/client.js'
import type {Pipeline, TeamApp} from '../api/types.js'

import {ApiError} from '../api/errors.js'

export interface Owner {id: string; type: 'team' | 'user'}

/** The owner of a new pipeline: the team that is named, else who asks. */
export async function newOwner(api: Client, team: string | undefined): Promise<Owner> {
  return team === undefined ? {id: (await api.account.infoByUser('~')).id, type: 'user'} : {id: (await api.team.info(team)).id, type: 'team'}
}

/** A team or, where there is none of this name, an account. */
export async function findOwner(api: Client, name: string): Promise<Owner & {label: string}> {
  const team = await orNothing(api.team.info(name))
  if (team) return {id: team.id, type: 'team', label: 'team'}
  const account = await orNothing(api.account.infoByUser(name))
  if (account) return {id: account.id, type: 'user', label: 'account'}
  throw new Error(`Cannot find a team or account for "${name}"`)
}

/** How a pipeline's owner is called; undefined where it has none. */
export async function ownerName(api: Client, {owner}: Pipeline, apps: readonly TeamApp[]): Promise<string | undefined> {
  if (!owner) return undefined
  if (owner.type === 'team') return `${(await api.team.info(owner.id)).name} (team)`
  return apps.find(app => app.owner.id === owner.id)?.owner.email ?? owner.id
}

/** The apps of a team belong to an account whose address is made of the team's name. */
export function appOwnerName({owner: {email}}: TeamApp): string {
  const [name, host] = email.split('@')
  return host === 'herokumanager.com' ? `${name} (team)` : email
}

async function orNothing<T>(answer: Promise<T>): Promise<T | undefined> {
  try {
    return await answer
  } catch (error) {
    if (error instanceof ApiError) return undefined
    throw error
  }
}
