import type {AppNeed, Asked, TeamNeed} from './needs.js'
import type {PipelineNeed} from './reach-pipeline.js'
import type {Asking} from './reach.js'
import type {Need, Scope} from './rules.js'

import {forbidden, notFound} from '../../lib/api/errors.js'
import {addOnOf} from '../model/add-on-scope.js'
import {findAccount, isNamed, isOwnerOfPlatform} from './accounts.js'
import {reachAddOn, reachAttachment} from './reach-add-on.js'
import {reachCoupling, reachPipeline, reachPromotion, reachReviewApp, reachTestRun} from './reach-pipeline.js'
import {reachApp, reachTeam} from './reach.js'
import {rules} from './rules.js'
import {requireScope} from './scopes.js'
import {reachSpace} from './spaces.js'

/** A request that was understood: what is in its path and in its body. */
export interface Request extends Asking {params: Readonly<Record<string, string>>; body: unknown}

/** Whether a route is there for everybody: such a one has no caller. */
export const isPublic = (endpoint: string): boolean => ruleOf(endpoint)[0] === 'public'

/**
 * Lets pass what `rules` allow. Throws 403 where the token's scope is too narrow or the caller isn't allowed this, 404
 * where they may not even see what it is about.
 */
export async function authorize(endpoint: string, request: Request): Promise<void> {
  const [scope, need] = ruleOf(endpoint)
  const addOnId = addOnOf(request.caller.authorization)
  if (addOnId !== undefined) return requireAddOn(addOnId, need, request)
  requireScope(request.caller, scope)
  if (need) await meet(need, scope, request)
}

function ruleOf(endpoint: string): [Scope, Need | undefined] {
  const [resource = '', action = ''] = endpoint.split('.')
  const rule = (rules as Readonly<Record<string, Readonly<Record<string, string>> | undefined>>)[resource]?.[action]
  if (rule === undefined) throw new Error(`${endpoint} has no rule of who may use it.`)
  return rule.split(' ') as [Scope, Need | undefined]
}

async function meet(need: Need, scope: Scope, request: Request): Promise<void> {
  const [kind = '', what = ''] = need.split(':')
  switch (kind) {
    case 'own': return requireOwn(scope, request)
    case 'platform-owner': return requireOwner(request)
    case 'user': return requireUser(what, request)
    case 'app': return void (await reachApp(request, named('app', request), what as AppNeed, asked(request)))
    case 'addOn': case 'database': return void (await reachAddOn(request, named(kind, request), what as AppNeed, asked(request)))
    case 'attachment': return void (await reachAttachment(request, named(kind, request), what as AppNeed, asked(request)))
    case 'coupling': return void (await reachCoupling(request, named(kind, request), what as PipelineNeed))
    case 'pipeline': return void (await reachPipeline(request, named(kind, request), what as PipelineNeed))
    case 'promotion': return void (await reachPromotion(request, named(kind, request), what as PipelineNeed))
    case 'reviewApp': return void (await reachReviewApp(request, named(kind, request), what as PipelineNeed))
    case 'testRun': return void (await reachTestRun(request, named(kind, request), what as PipelineNeed))
    case 'space': return void (await reachSpace(request, named('space', request), what as TeamNeed))
    case 'team': return void (await reachTeam(request, named('team', request), what as TeamNeed, asked(request)))
    default: throw notFound(kind)
  }
}

/** A provider's token is good for its own add-on, whatever its owner may do besides; there, for everything. */
function requireAddOn(addOnId: string, need: Need | undefined, {params}: Request): void {
  if (need?.startsWith('addOn:') && params['addOn'] === addOnId) return
  throw forbidden('This token is good for one add-on alone.')
}

/** A team's token is for what is the team's: with what is its maker's it changes nothing, or it could make itself a wider one. */
function requireOwn(scope: Scope, {caller: {authorization}}: Request): void {
  if (authorization.teamId !== null && !scope.startsWith('read')) throw forbidden("This token is a team's: it is good for the team's own resources alone.")
}

async function requireOwner({parts, caller}: Request): Promise<void> {
  if (!(await isOwnerOfPlatform(parts, caller.account))) throw forbidden('Only the owner of this platform may do that.')
}

/** `known`: the platform's owner, who makes and ends accounts, knows of all. */
async function requireUser(what: string, request: Request): Promise<void> {
  const {parts, caller, params} = request
  const user = params['user'] ?? params['account'] ?? ''
  if (isNamed(caller.account, user)) return requireOwn('global', request)
  if (what === 'self' || !(await isOwnerOfPlatform(parts, caller.account)) || !(await findAccount(parts, user))) throw notFound('account')
}

function asked({caller, params, body}: Request): Asked {
  const sent = isObject(body) ? body : undefined
  const person = params['collaborator'] ?? params['member'] ?? sent?.['user']
  return {body: sent, isSelf: typeof person === 'string' && isNamed(caller.account, person)}
}

/** From the path, else from the body. */
function named(member: string, {params, body}: Request): string {
  const identity = params[member] ?? (isObject(body) ? body[member] : undefined)
  if (typeof identity !== 'string') throw notFound(member)
  return identity
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
