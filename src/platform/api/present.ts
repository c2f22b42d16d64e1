/** Record → resource, as it travels. */
import type {
  App, Build, BuildpackInstallation, Domain, Dyno, Formation, Ref, Release, Slug, UserRef,
} from '../../lib/api/types.js'
import type {
  AppRecord, BuildRecord, DomainRecord, DynoRecord, FormationRecord, ReleaseRecord, Row, SlugRecord,
} from '../model/records.js'
import type {Parts} from '../parts.js'

import {slugBlob} from '../deploys/slug-blobs.js'
import {outputUrl} from '../logs/stream-urls.js'
import {gitUrl, webUrl} from '../model/addresses.js'
import {findDynoSize} from '../model/dyno-sizes.js'
import {findRegion} from '../model/regions.js'
import {stableId} from '../model/stable-id.js'
import {cedar, findStack} from '../model/stacks.js'

/** ISO 8601 with whole seconds, as Heroku's. */
export const time = (text: string): string => `${text.slice(0, 19)}Z`
export const timeOrNull = (text: string | null): string | null => (text === null ? null : time(text))
export const times = ({createdAt, updatedAt}: Row) => ({created_at: time(createdAt), updated_at: time(updatedAt)})

export const stackRef = (name: string) => ({id: findStack(name)?.id ?? stableId(`stack ${name}`), name})
export const regionRef = (name: string) => ({id: findRegion(name)?.id ?? stableId(`region ${name}`), name})
export const appRef = ({id, name}: AppRecord) => ({id, name})

export async function userRef({store}: Parts, accountId: string): Promise<UserRef> {
  const account = await store.accounts.find({id: accountId})
  return {id: accountId, email: account?.email ?? 'unknown@localhost'}
}

export async function presentApp(parts: Parts, app: AppRecord): Promise<App> {
  const {team, owner} = await belongsTo(parts, app)
  const space = app.spaceId === null ? undefined : await parts.store.spaces.find({id: app.spaceId})
  return {
    acm: app.acm, archived_at: null, build_stack: stackRef(app.buildStack), buildpack_provided_description: app.buildpackDescription, ...times(app),
    generation: cedar, git_url: gitUrl(parts.settings, app.name), id: app.id, internal_routing: space ? false : null, maintenance: app.maintenance,
    name: app.name, organization: team, owner, region: regionRef(app.region),
    released_at: timeOrNull(app.releasedAt), repo_size: app.repoSize, slug_size: app.slugSize, space: space ? {id: space.id, name: space.name, shield: space.shield} : null, stack: stackRef(app.stack),
    team, web_url: webUrl(parts.settings, app.name), ...(team && {locked: app.locked}),
  }
}

/** A team owns its apps under an address by which clients tell them from personal ones. */
export async function belongsTo(parts: Parts, app: AppRecord): Promise<{team: Ref | null; owner: UserRef}> {
  const team = app.teamId === null ? undefined : await parts.store.teams.find({id: app.teamId})
  if (!team) return {team: null, owner: await userRef(parts, app.ownerId)}
  return {team: {id: team.id, name: team.name}, owner: {email: `${team.name}@herokumanager.com`, id: team.id}}
}

export async function presentBuild(parts: Parts, build: BuildRecord): Promise<Build> {
  return {
    app: {id: build.appId}, buildpacks: build.buildpacks, ...times(build), generation: cedar.name, id: build.id,
    output_stream_url: outputUrl(parts, build.outputId), release: build.releaseId === null ? null : {id: build.releaseId},
    slug: build.slugId === null ? null : {id: build.slugId},
    source_blob: {checksum: build.checksum, url: build.sourceUrl, version: build.version, version_description: build.versionDescription},
    stack: build.stack, status: build.status, user: await userRef(parts, build.userId),
  }
}

/** Ours are shown as Heroku shows its own: `heroku/nodejs`, with a URN for a URL. */
export function presentBuildpack(source: string, ordinal: number): BuildpackInstallation {
  const name = /^urn:buildpack:(.+)$/.exec(source)?.[1] ?? source
  return {ordinal, buildpack: {name, url: /^[\w-]+\/[\w-]+$/.test(name) ? `urn:buildpack:${name}` : source}}
}

export async function presentDomain({store}: Parts, domain: DomainRecord, app: AppRecord): Promise<Domain> {
  const endpoint = domain.sniEndpointId === null ? undefined : await store.sniEndpoints.find({id: domain.sniEndpointId})
  const isLookedAfter = app.acm && domain.kind === 'custom' && !endpoint
  return {
    // The platform's own authority issues at once.
    acm_status: isLookedAfter ? 'cert issued' : null, acm_status_reason: null, app: appRef(app), cname: domain.cname, ...times(domain),
    hostname: domain.hostname, id: domain.id, kind: domain.kind, sni_endpoint: endpoint ? {id: endpoint.id, name: endpoint.name} : null,
    status: domain.kind === 'heroku' ? 'succeeded' : 'none',
  }
}

export async function presentDyno({store}: Parts, dyno: DynoRecord, app: AppRecord, attachUrl: string | null = null): Promise<Dyno> {
  const release = await store.releases.find({id: dyno.releaseId})
  return {
    app: appRef(app), attach_url: attachUrl, command: dyno.command, ...times(dyno), id: dyno.id, name: dyno.name,
    release: {id: dyno.releaseId, version: release?.version ?? 0}, size: dyno.size, state: dyno.state, type: dyno.type,
  }
}

export function presentFormation(formation: FormationRecord, app: AppRecord, command: string): Formation {
  const size = findDynoSize(formation.size)
  return {
    app: appRef(app), command, ...times(formation), dyno_size: {id: size?.id ?? '', name: size?.name ?? formation.size}, id: formation.id,
    quantity: formation.quantity, size: formation.size, type: formation.type,
  }
}

export async function presentRelease(parts: Parts, release: ReleaseRecord, app: AppRecord): Promise<Release> {
  return {
    addon_plan_names: release.plans, app: appRef(app), artifacts: release.slugId === null ? [] : [{id: release.slugId, type: 'slug'}], ...times(release),
    current: app.currentReleaseId === release.id, description: release.description,
    eligible_for_rollback: release.status === 'succeeded' && release.slugId !== null, id: release.id, oci_image: null,
    output_stream_url: release.outputId === null ? null : outputUrl(parts, release.outputId),
    slug: release.slugId === null ? null : {id: release.slugId}, status: release.status, user: await userRef(parts, release.userId),
    version: release.version,
  }
}

/** Without files yet: no size and, unless it was said, no checksum. */
export function presentSlug(parts: Parts, slug: SlugRecord): Slug {
  const isEmpty = slug.tree === ''
  return {
    blob: slugBlob(parts, slug), buildpack_provided_description: slug.buildpackDescription,
    checksum: slug.checksum ?? (isEmpty ? null : slug.tree.replace(/^sha256/, 'SHA256')), commit: slug.commit, commit_description: slug.commitDescription,
    ...times(slug), deleted_at: null, id: slug.id, process_types: slug.processTypes, size: isEmpty ? null : slug.size, stack: stackRef(slug.stack),
  }
}
