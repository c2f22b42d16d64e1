import type {AccountRecord, AppRecord} from '../model/records.js'
import type {Parts} from '../parts.js'

import {invalidParams, notFound} from '../../lib/api/errors.js'
import {defaultHostname} from '../model/addresses.js'
import {generateAppName} from '../model/app-name.js'
import {enableLogplex, initialRelease} from '../model/descriptions.js'
import {appNameProblem} from '../model/names.js'
import {defaultRegion} from '../model/regions.js'
import {defaultStack} from '../model/stacks.js'
import {Taken} from '../store/store.js'

export interface NewApp {
  name?: string | undefined
  region?: string | undefined
  stack?: string | undefined
  /** The team that it shall belong to: its maker is the first who is added to it, with every permission. */
  teamId?: string | undefined
  /** A space of that team. */
  spaceId?: string | undefined
  locked?: boolean | undefined
}

/** Makes an app with its domain and its first two releases, all at once. Throws 422 for a name that is taken or can't be. */
export async function createApp(parts: Parts, owner: AccountRecord, wanted: NewApp): Promise<AppRecord> {
  const name = wanted.name ?? generateAppName(below => parts.world.ids.integer(below))
  const problem = appNameProblem(name)
  if (problem) throw invalidParams(problem)
  const app = await keepApp(parts, owner, name, wanted)
  parts.logs.write(app.id, 'app', 'api', `${initialRelease} by user ${owner.email}`)
  parts.logs.write(app.id, 'app', 'api', `Release v1 created by user ${owner.email}`)
  parts.logs.write(app.id, 'app', 'api', `${enableLogplex} by user ${owner.email}`)
  parts.logs.write(app.id, 'app', 'api', `Release v2 created by user ${owner.email}`)
  parts.supervisor.converge(app.id)
  await parts.events.publish({subject: 'app', action: 'create', record: app, actor: owner})
  return app
}

async function keepApp({store, world, vault, settings}: Parts, owner: AccountRecord, name: string, {region, stack, locked = false, ...wanted}: NewApp): Promise<AppRecord> {
  const [teamId, spaceId] = [wanted.teamId ?? null, wanted.spaceId ?? null]
  const at = new Date(world.clock.now()).toISOString()
  const row = () => ({id: world.ids.uuid(), createdAt: at, updatedAt: at})
  const configSealed = vault.sealJson({})
  const ofStack = {stack: stack ?? defaultStack, buildStack: stack ?? defaultStack}
  const releases = [initialRelease, enableLogplex].map((description, index) => ({...row(), description, version: index + 1}))
  const app: AppRecord = {
    ...row(), name, ownerId: owner.id, teamId, spaceId, locked: locked && teamId !== null, region: region ?? defaultRegion, ...ofStack, maintenance: false, buildpacks: [],
    buildpackDescription: null, configSealed, currentReleaseId: releases[1]?.id ?? null, releasedAt: at, repoSize: null, slugSize: null, acm: false,
  }
  try {
    return await store.transaction(async inner => {
      if (spaceId !== null && (await inner.spaces.find({id: spaceId}))?.teamId !== teamId) throw notFound('space')
      await inner.apps.insert(app)
      await inner.domains.insert({...row(), appId: app.id, hostname: defaultHostname(settings, name), kind: 'heroku', cname: null, sniEndpointId: null})
      if (teamId !== null) await inner.collaborators.insert({...row(), appId: app.id, accountId: owner.id, permissions: ['view', 'deploy', 'operate', 'manage']})
      for (const release of releases) {
        await inner.releases.insert({...release, appId: app.id, userId: owner.id, status: 'succeeded', slugId: null, configSealed, outputId: null, plans: [], attachedVars: []})
      }
      return app
    })
  } catch (error) {
    if (error instanceof Taken) throw invalidParams(`Name ${name} is already taken`)
    throw error
  }
}
