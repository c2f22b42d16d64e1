import {join} from 'node:path'

import type {DynoSetting} from './environment.js'
import type {RuntimeParts} from './parts.js'
import type {Want} from './plan.js'

import {defaultHostname} from '../model/addresses.js'

/** What the records say that an app should run, and at which hosts it answers. */
export interface Wanted {appId: string; spaceId: string | null; maintenance: boolean; wants: Want[]; hosts: string[]; isDeployed: boolean}

/** Undefined where there is no such app. */
export async function readWanted({store, settings}: RuntimeParts, appId: string): Promise<Wanted | undefined> {
  const app = await store.apps.find({id: appId})
  if (!app) return undefined
  const [release, formation, domains] = await Promise.all([
    app.currentReleaseId === null ? undefined : store.releases.find({id: app.currentReleaseId}),
    store.formations.list({appId}),
    store.domains.list({appId}),
  ])
  const slug = release?.slugId ? await store.slugs.find({id: release.slugId}) : undefined
  const hosts = [defaultHostname(settings, app.name), ...domains.map(({hostname}) => hostname)]
  const {maintenance, spaceId} = app
  if (!release || !slug) return {appId, spaceId, maintenance, wants: [], hosts, isDeployed: false}
  const wants = formation.flatMap(({type, quantity, size}) => {
    const command = slug.processTypes[type]
    // The release phase is a one-off dyno's; and a type that the slug does not have can't be run.
    if (command === undefined || type === 'release') return []
    return Array.from({length: quantity}, (_, index): Want => ({name: `${type}.${index + 1}`, type, releaseId: release.id, size, command}))
  })
  return {appId, spaceId, maintenance, wants, hosts, isDeployed: true}
}

/** All that a dyno of a release is told. Throws where the release has no code. */
export async function readSetting({store, vault, settings, telemetryOf}: RuntimeParts, appId: string, releaseId: string): Promise<DynoSetting> {
  const [app, release] = await Promise.all([store.apps.find({id: appId}), store.releases.find({id: releaseId})])
  const slug = release?.slugId ? await store.slugs.find({id: release.slugId}) : undefined
  if (!app || !release || !slug) throw new Error('There is no code to run.')
  return {app, release, slug, config: vault.openJson(release.configSealed), domain: settings.domain, telemetry: await telemetryOf(appId)}
}

/** Where the files of a slug are. */
export const slugFolder = (home: string, tree: string): string => join(home, 'slugs', tree.replace(/^sha256:/, ''))
