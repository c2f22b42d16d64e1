import type {AccountRecord, AppRecord} from '../model/records.js'
import type {Parts} from '../parts.js'
import type {Service} from './catalogue.js'

import {forbidden} from '../../lib/api/errors.js'

/**
 * A team that controls add-ons lets its members have those services only that it allowed; its admins, who decide what
 * is allowed, may have any. (Heroku's words for the refusal are not known.)
 */
export async function requireAllowed({store}: Pick<Parts, 'store'>, {teamId}: AppRecord, user: AccountRecord, service: Service): Promise<void> {
  const team = teamId === null ? undefined : await store.teams.find({id: teamId})
  if (!team?.addOnsControls) return
  if (await store.allowedAddOnServices.find({teamId: team.id, serviceId: service.id})) return
  if (await store.teamMembers.find({teamId: team.id, accountId: user.id, role: 'admin'})) return
  throw forbidden(`${service.name} is not among the add-on services that the team ${team.name} allows: an admin of the team can allow it.`)
}
