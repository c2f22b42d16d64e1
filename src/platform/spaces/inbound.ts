import type {InboundRule} from '../model/inbound-rules.js'
import type {InboundRulesetRecord, SpaceRecord} from '../model/space-records.js'
import type {AccountRecord} from '../model/records.js'
import type {Parts} from '../parts.js'

import {invalidParams} from '../../lib/api/errors.js'
import {admission, ruleProblem} from '../model/inbound-rules.js'
import {newRow} from '../store/new-row.js'

/** Puts rules in the place of those in force. They hold from the next request on; what is connected already stays so. */
export async function replaceRules({store, routes, world}: Pick<Parts, 'routes' | 'store' | 'world'>, user: AccountRecord, space: SpaceRecord, rules: InboundRule[]): Promise<InboundRulesetRecord> {
  const problem = rules.map(ruleProblem).find(Boolean)
  if (problem) throw invalidParams(problem)
  return store.transaction(async inner => {
    const ruleset = await inner.inboundRulesets.insert({...newRow(world), spaceId: space.id, rules, createdById: user.id})
    await inner.spaces.update(space.id, {inboundRulesetId: ruleset.id, updatedAt: ruleset.createdAt})
    // Within: of two that come together the later one is in force, in the store and in the router.
    routes.inbound.setAdmission(space.id, admission(rules))
    return ruleset
  })
}

/** For the platform's start: tells the router of every space before anybody is let in. */
export async function publishSpaces({store, routes}: Pick<Parts, 'routes' | 'store'>): Promise<void> {
  for (const {id, inboundRulesetId} of await store.spaces.list()) {
    // Rules that can't be read any more let nobody in, and keep nothing else from starting.
    const [ruleset] = await store.inboundRulesets.list({id: inboundRulesetId})
    routes.inbound.setAdmission(id, admission(ruleset?.rules ?? []))
    for (const app of await store.apps.list({spaceId: id})) routes.inbound.place(app.id, id)
  }
}
