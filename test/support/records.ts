import {randomUUID} from 'node:crypto'

import {ungranted} from '../../src/platform/model/caller.js'

import type {Caller} from '../../src/platform/model/caller.js'
import type {AccountRecord, AppRecord, ReleaseRecord} from '../../src/platform/model/records.js'

const time = '2026-01-02T03:04:05.678Z'

/** An account's record with what a test doesn't care about filled in. */
export const accountRecord = (changes: Partial<AccountRecord> = {}): AccountRecord => ({
  id: randomUUID(), createdAt: time, updatedAt: time, email: 'dev@example.com', name: null, passwordHash: null, allowTracking: false, beta: false,
  features: [], preferences: {}, defaultTeamId: null, ...changes,
})

/** An app's record with what a test doesn't care about filled in. */
export const appRecord = (changes: Partial<AppRecord> = {}): AppRecord => ({
  id: randomUUID(), createdAt: time, updatedAt: time, name: `app-${randomUUID().slice(0, 8)}`, ownerId: randomUUID(), teamId: null, spaceId: null, locked: false,
  region: 'us', stack: 'heroku-24', buildStack: 'heroku-24', maintenance: false, buildpacks: [], buildpackDescription: null, configSealed: '',
  currentReleaseId: null, releasedAt: null, repoSize: null, slugSize: null, acm: false, ...changes,
})

/** An account that asks with a token for everything. */
export const callerFor = (account: AccountRecord): Caller => ({account, authorization: {
  id: randomUUID(), createdAt: time, updatedAt: time, accountId: account.id, description: 'test', scope: ['global'], tokenHash: '', hint: '',
  expiresAt: null, ...ungranted,
}})

export const releaseRecord = (appId: string, version: number, changes: Partial<ReleaseRecord> = {}): ReleaseRecord => ({
  id: randomUUID(), createdAt: time, updatedAt: time, appId, userId: randomUUID(), version, description: `Release ${version}`,
  status: 'succeeded', slugId: null, configSealed: '', outputId: null, plans: [], attachedVars: [], ...changes,
})
