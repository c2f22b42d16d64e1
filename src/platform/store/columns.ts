import type {Row, Tables} from '../model/records.js'

/** How a member is kept: JSON and booleans become text and 0 or 1, so that any SQL database can hold them. */
export interface Column {kind: 'boolean' | 'integer' | 'json' | 'text'; nullable: boolean}
export type Columns<R extends Row> = {readonly [M in keyof R]-?: Column}

const text: Column = {kind: 'text', nullable: false}
const integer: Column = {kind: 'integer', nullable: false}
const boolean: Column = {kind: 'boolean', nullable: false}
const json: Column = {kind: 'json', nullable: false}
const orNull = (column: Column): Column => ({...column, nullable: true})
const row = {id: text, createdAt: text, updatedAt: text}
const webhookOwner = {appId: orNull(text), pipelineId: orNull(text), addOnId: orNull(text)}

/** Every member of every record: the store reads and writes by this table, and tells by it what is damaged. */
export const columns: {readonly [N in keyof Tables]: Columns<Tables[N]>} = {
  accounts: {
    ...row, email: text, name: orNull(text), passwordHash: orNull(text), allowTracking: boolean, beta: boolean, features: json,
    preferences: json, defaultTeamId: orNull(text),
  },
  addOnAttachments: {...row, appId: text, addOnId: text, name: text, namespace: orNull(text)},
  addOnGrants: {...row, addOnId: text, codeHash: text, expiresAt: text},
  addOnServices: {...row, name: text, manifestSealed: text},
  addOns: {
    ...row, appId: text, name: text, service: text, plan: text, state: text, providerId: text, message: text, options: json,
    prefix: text, configSealed: text,
  },
  allowedAddOnServices: {...row, teamId: text, serviceId: text, addedById: text},
  appFeatures: {...row, appId: text, name: text},
  apps: {
    ...row, name: text, ownerId: text, teamId: orNull(text), spaceId: orNull(text), locked: boolean, region: text, stack: text, buildStack: text, maintenance: boolean, buildpacks: json,
    buildpackDescription: orNull(text), configSealed: text, currentReleaseId: orNull(text), releasedAt: orNull(text),
    repoSize: orNull(integer), slugSize: orNull(integer), acm: boolean,
  },
  appSetups: {
    ...row, appId: text, appName: text, userId: text, status: text, failureMessage: orNull(text), manifestErrors: json, buildId: orNull(text),
    postdeployOutput: orNull(text), postdeployExitCode: orNull(integer), successUrl: orNull(text),
  },
  appTransfers: {...row, appId: text, ownerId: text, recipientId: text, state: text},
  authorizations: {
    ...row, accountId: text, description: text, scope: json, tokenHash: text, hint: text, expiresAt: orNull(text),
    clientId: orNull(text), teamId: orNull(text), grantHash: orNull(text), grantExpiresAt: orNull(text), refreshHash: orNull(text),
  },
  builds: {
    ...row, appId: text, userId: text, status: text, sourceUrl: text, version: orNull(text),
    versionDescription: orNull(text), checksum: orNull(text), buildpacks: json, stack: text, slugId: orNull(text),
    releaseId: orNull(text), outputId: text,
  },
  collaborators: {...row, appId: text, accountId: text, permissions: json},
  domains: {...row, appId: text, hostname: text, kind: text, cname: orNull(text), sniEndpointId: orNull(text)},
  dynos: {
    ...row, appId: text, releaseId: text, name: text, type: text, size: text, command: text, state: text,
    oneOff: boolean, crashes: integer, retryAt: orNull(text),
  },
  favorites: {...row, accountId: text, resourceType: text, resourceId: text},
  formations: {...row, appId: text, type: text, quantity: integer, size: text},
  inboundRulesets: {...row, spaceId: text, rules: json, createdById: text},
  keys: {...row, accountId: text, publicKey: text, comment: text, fingerprint: text},
  logDrains: {...row, appId: text, addOnId: orNull(text), token: text, urlSealed: text, position: orNull(text)},
  oauthClients: {...row, accountId: text, name: text, redirectUri: text, secretSealed: text},
  ociImages: {...row, appId: text, digest: text, details: json},
  passwordResets: {...row, accountId: text, tokenHash: text, expiresAt: text},
  pipelines: {...row, name: text, ownerId: text, ownerType: text},
  pipelineConfigs: {...row, pipelineId: text, stage: text, configSealed: text},
  pipelineCouplings: {...row, appId: text, pipelineId: text, stage: text},
  pipelineRepositories: {...row, pipelineId: text, appId: text},
  promotions: {...row, pipelineId: text, sourceAppId: text, sourceReleaseId: text, userId: text, status: text},
  promotionTargets: {...row, promotionId: text, appId: text, status: text, errorMessage: orNull(text), releaseId: orNull(text)},
  releases: {
    ...row, appId: text, userId: text, version: integer, description: text, status: text, slugId: orNull(text),
    configSealed: text, outputId: orNull(text), plans: json, attachedVars: json,
  },
  reviewApps: {
    ...row, pipelineId: text, appId: orNull(text), appSetupId: orNull(text), userId: text, branch: text, status: text, errorStatus: orNull(text),
    message: orNull(text), waitForCi: boolean, forkRepoId: orNull(integer), prNumber: orNull(integer), predestroy: orNull(text),
  },
  reviewAppConfigs: {
    ...row, pipelineId: text, repo: text, automatic: boolean, destroyStale: boolean, staleDays: integer, deployTarget: orNull(json), waitForCi: boolean,
    baseName: orNull(text),
  },
  slugs: {
    ...row, appId: text, tree: text, commit: orNull(text), commitDescription: orNull(text),
    buildpackDescription: orNull(text), processTypes: json, stack: text, size: integer,
    checksum: orNull(text), isUploaded: boolean,
  },
  sniEndpoints: {...row, appId: text, name: text, chain: text, keySealed: text},
  spaceAccesses: {...row, spaceId: text, accountId: text, permissions: json},
  spaces: {...row, name: text, teamId: text, region: text, shield: boolean, cidr: text, dataCidr: text, inboundRulesetId: text},
  teamInvitations: {...row, teamId: text, accountId: text, invitedById: text, role: text},
  teamMembers: {...row, teamId: text, accountId: text, role: text},
  teams: {...row, name: text, addOnsControls: orNull(boolean)},
  telemetryDrains: {...row, appId: text, signals: json, exporterSealed: text},
  testCases: {
    ...row, testRunId: text, testNodeId: text, number: integer, description: text, diagnostic: text, directive: text, passed: boolean,
  },
  testNodes: {
    ...row, testRunId: text, pipelineId: text, index: integer, status: text, exitCode: orNull(integer), errorStatus: orNull(text), message: orNull(text),
    setupOutputId: text, outputId: text, dynoId: orNull(text), attachSecretSealed: orNull(text),
  },
  testRuns: {
    ...row, pipelineId: text, number: integer, userId: text, status: text, message: orNull(text), commitBranch: text, commitMessage: text,
    commitSha: text, sourceUrl: text, debug: boolean, appSetupId: orNull(text),
  },
  webhooks: {
    ...row, ...webhookOwner, include: json, level: text, url: text, secretSealed: text, authorizationSealed: orNull(text),
  },
  webhookDeliveries: {
    ...row, ...webhookOwner, webhookId: text, eventId: text, status: text, numAttempts: integer, nextAttemptAt: orNull(text),
    lastAttempt: orNull(json),
  },
  webhookEvents: {...row, ...webhookOwner, include: text, payload: json},
}

/** `currentReleaseId` → `current_release_id` */
export const columnName = (member: string): string => member.replaceAll(/[A-Z]/g, letter => `_${letter.toLowerCase()}`)
/** `current_release_id` → `currentReleaseId` */
export const memberName = (column: string): string =>
  column.replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())

/** The named members as the database keeps them. */
export function encode<R extends Row>(table: Columns<R>, members: Partial<R>): Record<string, unknown> {
  const known = Object.entries(members).filter(([member]) => member in table)
  return Object.fromEntries(known.map(([member, value]) => [columnName(member), encodeValue(table[member as keyof R], value)]))
}

export function encodeValue(column: Column, value: unknown): unknown {
  if (value === null || value === undefined) return null
  if (column.kind === 'json') return JSON.stringify(value)
  if (column.kind === 'boolean') return value === true ? 1 : 0
  return value
}

/** Reads rows of the database as records: thousands, with names that are made once. Throws, naming the member, where one isn't what the table says. */
export function decoder<R extends Row>(table: Columns<R>): (kept: Record<string, unknown>) => R {
  const members = Object.entries<Column>(table).map(([member, column]) => ({member, column, name: columnName(member)}))
  return kept => {
    const record: Record<string, unknown> = {}
    for (const {member, column, name} of members) record[member] = decodeValue(member, column, kept[name])
    return record as unknown as R
  }
}

function decodeValue(member: string, {kind, nullable}: Column, value: unknown): unknown {
  if (value === null && nullable) return null
  if (kind === 'text' && typeof value === 'string') return value
  if (kind === 'integer' && typeof value === 'number') return value
  if (kind === 'boolean' && (value === 0 || value === 1)) return value === 1
  if (kind === 'json' && typeof value === 'string') return decodeJson(member, value)
  throw new Error(`${member} is ${value === undefined ? 'missing' : `not ${kind}`}`)
}

function decodeJson(member: string, value: string): unknown {
  try {
    return JSON.parse(value)
  } catch (cause) {
    throw new Error(`${member} is not JSON`, {cause})
  }
}
