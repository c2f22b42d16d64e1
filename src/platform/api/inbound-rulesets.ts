import type {Handlers} from '../http/handlers.js'

import {invalidParams, notFound} from '../../lib/api/errors.js'
import {replaceRules} from '../spaces/inbound.js'
import {findSpace} from './find.js'
import {listing} from './listing.js'
import {presentRuleset} from './present/spaces.js'

export const inboundRuleset: Handlers<'inboundRuleset'> = {
  async create(call) {
    const {parts, caller, body: {rules}} = call
    // Whoever forgot them hardly meant that nobody may come in.
    if (rules === undefined) throw invalidParams('rules must be given: with [] nobody can reach the apps of the space.')
    const space = await findSpace(call)
    const ruleset = await replaceRules(parts, caller.account, space, rules)
    return presentRuleset(parts, ruleset, {...space, inboundRulesetId: ruleset.id})
  },

  async current(call) {
    const space = await findSpace(call)
    const ruleset = await call.parts.store.inboundRulesets.find({id: space.inboundRulesetId})
    if (!ruleset) throw notFound('inbound_ruleset')
    return presentRuleset(call.parts, ruleset, space)
  },

  async info(call) {
    const {parts, params} = call
    const space = await findSpace(call)
    const ruleset = await parts.store.inboundRulesets.find({id: params.ruleset, spaceId: space.id})
    if (!ruleset) throw notFound('inbound_ruleset')
    return presentRuleset(parts, ruleset, space)
  },

  /** Those of the past too, the first one first. */
  async list(call) {
    const {parts} = call
    const space = await findSpace(call)
    return listing({of: parts.store.inboundRulesets, where: {spaceId: space.id}, by: {created_at: 'createdAt'}, show: ruleset => presentRuleset(parts, ruleset, space)})
  },
}
