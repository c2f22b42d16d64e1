import type {AccountRecord, TeamRecord} from '../model/records.js'
import type {SpaceRecord} from '../model/space-records.js'
import type {Parts} from '../parts.js'

import {giveToTeam} from '../access/transfers.js'

/** Gives a space to another team, and with it its apps: people who were added to these stay so. What others were allowed in the space was their team's to give. */
export async function transferSpace({store, world}: Pick<Parts, 'store' | 'world'>, space: SpaceRecord, team: TeamRecord, giver: AccountRecord): Promise<SpaceRecord> {
  if (space.teamId === team.id) return space
  return store.transaction(async inner => {
    for (const app of await inner.apps.list({spaceId: space.id})) await giveToTeam({store: inner, world}, app, team, giver)
    for (const {id} of await inner.spaceAccesses.list({spaceId: space.id})) await inner.spaceAccesses.delete(id)
    return (await inner.spaces.update(space.id, {teamId: team.id, updatedAt: new Date(world.clock.now()).toISOString()})) ?? space
  })
}
