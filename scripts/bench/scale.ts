/** Ten thousand apps with ten releases each: what lists, look-ups and the platform itself cost then. */
import {randomBytes, randomUUID} from 'node:crypto'
import {readFileSync} from 'node:fs'
import http from 'node:http'
import {join} from 'node:path'

import type {AccountRecord, AppRecord, ReleaseRecord} from '../../src/platform/model/records.js'
import type {Store} from '../../src/platform/store/store.js'
import type {Vault} from '../../src/platform/store/vault.js'
import type {Place} from './place.js'

import {openSqliteStore} from '../../src/platform/store/sqlite.js'
import {openVault} from '../../src/platform/store/vault-key.js'
import {interleaved, median, ratio, timed} from './measure.js'

type Row = [what: string, figure: string, base: string]

const apps = 10_000
const releasesEach = 10
const pageSize = 1000
const rounds = 15

/** Takes a place for itself: what is filled in stays. */
export async function scale(place: Place): Promise<Row[]> {
  place.run('platform:stop')
  await fill(place)
  const start = await timed(async () => place.run('platform:start'))
  const ask = asker(place)
  const idle = memory(place)
  const requests = await requestsFor(ask)
  const times = await measured(ask, requests)
  const base = times['a list of four regions'] ?? []
  const rows = Object.entries(times).map(([what, all]): Row => [what, `${median(all).toFixed(1)} ms`, `${(median(all) / median(base)).toFixed(1)} ×`])
  const commands = await interleaved(7, {bare: {argv: [process.execPath, '-e', '0'], env: place.env}, apps: place.hokku('apps')})
  return [
    [`start with ${apps.toLocaleString('en')} apps of ${releasesEach} releases`, `${start.toFixed(0)} ms`, ''],
    ...rows,
    ['`hokku apps`, a list of 10,000', `${median(commands.apps.map(({wall}) => wall)).toFixed(0)} ms`, `${ratio(commands.apps, commands.bare).toFixed(1)} × bare Node`],
    ['platform, resident after its start', `${idle} MB`, ''],
    ['platform, resident after all of this', `${memory(place)} MB`, ''],
  ]
}

type Ask = (path: string, range?: string) => Promise<{status: number; next: string | undefined; body: string}>

/** One connection, kept open, as a client that walks a list has it. */
function asker({port, run}: Place): Ask {
  const agent = new http.Agent({keepAlive: true, maxSockets: 1})
  const authorization = `Bearer ${run('auth:token').trim()}`
  return (path, range) => new Promise((resolve, reject) => {
    http.get({host: '127.0.0.1', port, path, agent, headers: {authorization, accept: 'application/vnd.heroku+json; version=3', ...(range && {range})}}, reply => {
      let body = ''
      const next = reply.headers['next-range']
      reply.setEncoding('utf8').on('data', (text: string) => { body += text })
      reply.on('end', () => resolve({status: reply.statusCode ?? 0, next: typeof next === 'string' ? next : undefined, body}))
    }).on('error', reject)
  })
}

/** What to ask, by what it is called. */
async function requestsFor(ask: Ask): Promise<Record<string, [path: string, range?: string]>> {
  const requests: Record<string, [string, string?]> = {'a list of four regions': ['/regions']}
  for (const [field, order] of [['id', 'asc'], ['name', 'asc'], ['name', 'desc'], ['updated_at', 'desc']] as const) {
    const pages = await walk(ask, `${field} ..; max=${pageSize}${order === 'desc' ? ',order=desc' : ''}`)
    const chosen = {first: pages[0] ?? '', middle: pages[pages.length >> 1] ?? '', last: pages.at(-1) ?? ''}
    for (const [which, range] of Object.entries(chosen)) requests[`GET /apps by ${field} ${order}, ${which} page of ${pageSize}`] = ['/apps', range]
  }
  const name = nameOf(apps >> 1)
  const {id} = JSON.parse((await ask(`/apps/${name}`)).body) as {id: string}
  return {
    ...requests, 'GET /apps without a range (200)': ['/apps'], 'an app by its name': [`/apps/${name}`], 'an app by its id': [`/apps/${id}`],
    'its newest release': [`/apps/${name}/releases`, 'version ..; order=desc,max=1'],
  }
}

/** The ranges of all pages. Throws where an app is missing. */
async function walk(ask: Ask, first: string): Promise<string[]> {
  const ranges: string[] = []
  const seen = new Set<string>()
  for (let range: string | undefined = first; range !== undefined;) {
    ranges.push(range)
    const {next, body}: Awaited<ReturnType<Ask>> = await ask('/apps', range)
    for (const {id} of JSON.parse(body) as Array<{id: string}>) seen.add(id)
    range = next
  }
  if (seen.size < apps) throw new Error(`${first} shows ${seen.size} apps of ${apps}.`)
  return ranges
}

/** Each once a round, so that a busy moment meets all of them. */
async function measured(ask: Ask, requests: Record<string, [string, string?]>): Promise<Record<string, number[]>> {
  const times: Record<string, number[]> = Object.fromEntries(Object.keys(requests).map(what => [what, []]))
  for (let round = 0; round < rounds; round++) {
    for (const [what, request] of Object.entries(requests)) times[what]?.push(await timed(() => ask(...request)))
  }
  return times
}

function memory(place: Place): number {
  const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${place.platformPid()}/status`, 'utf8'))?.[1]
  return Math.round(Number(kilobytes) / 1024)
}

/** Beside the place's own app, straight through the store, in one transaction. */
async function fill({env}: Place): Promise<void> {
  const home = env['HOKKU_HOME'] ?? ''
  const vault = await openVault(join(home, 'vault-key'))
  const store = openSqliteStore({file: join(home, 'hokku.db')})
  try {
    const [owner] = await store.accounts.list({}, {order: 'createdAt', max: 1})
    if (!owner) throw new Error('There is no account to own the apps.')
    await store.transaction(inner => fillWith(inner, vault, owner))
  } finally {
    await store.close()
  }
}

async function fillWith(store: Store, vault: Vault, owner: AccountRecord): Promise<void> {
  const configSealed = vault.sealJson({SECRET: randomBytes(16).toString('hex'), RACK_ENV: 'production'})
  for (let number = 0; number < apps - 1; number++) {
    const app = await store.apps.insert(appRecord(number, owner, configSealed))
    await store.domains.insert({...rowAt(number), appId: app.id, hostname: `${app.name}.localhost`, kind: 'heroku', cname: null, sniEndpointId: null})
    const releases = Array.from({length: releasesEach}, (_, index) => releaseRecord(app, owner, index + 1))
    for (const release of releases) await store.releases.insert(release)
    await store.apps.update(app.id, {currentReleaseId: releases.at(-1)?.id ?? null})
  }
}

const nameOf = (number: number): string => `scale-${String(number).padStart(5, '0')}`

/** A second apart: that many apps are not made at once. */
function rowAt(number: number) {
  const at = new Date(Date.UTC(2026, 0, 1) + number * 1000).toISOString()
  return {id: randomUUID(), createdAt: at, updatedAt: at}
}

function appRecord(number: number, owner: AccountRecord, configSealed: string): AppRecord {
  const row = rowAt(number)
  return {
    ...row, name: nameOf(number), ownerId: owner.id, teamId: null, spaceId: null, locked: false, region: 'us', stack: 'heroku-24', buildStack: 'heroku-24', maintenance: false,
    buildpacks: [], buildpackDescription: 'Node.js', configSealed, currentReleaseId: null, releasedAt: row.createdAt, repoSize: 1000, slugSize: 2000, acm: false,
  }
}

function releaseRecord(app: AppRecord, owner: AccountRecord, version: number): ReleaseRecord {
  return {
    ...rowAt(version), appId: app.id, userId: owner.id, version, description: `Set RACK_ENV config vars ${version}`, status: 'succeeded', slugId: null,
    configSealed: app.configSealed, outputId: null, plans: [], attachedVars: [],
  }
}
