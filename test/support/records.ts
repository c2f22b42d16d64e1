import {randomUUID} from 'node:crypto'

import type {AppRecord, ReleaseRecord} from '../../src/platform/model/records.js'

const time = '2026-01-02T03:04:05.678Z'

/** An app's record with what a test doesn't care about filled in. */
export const appRecord = (changes: Partial<AppRecord> = {}): AppRecord => ({
  id: randomUUID(), createdAt: time, updatedAt: time, name: `app-${randomUUID().slice(0, 8)}`, ownerId: randomUUID(),
  region: 'us', stack: 'heroku-24', buildStack: 'heroku-24', maintenance: false, buildpacks: [], buildpackDescription: null, configSealed: '',
  currentReleaseId: null, releasedAt: null, repoSize: null, slugSize: null, acm: false, ...changes,
})

export const releaseRecord = (appId: string, version: number, changes: Partial<ReleaseRecord> = {}): ReleaseRecord => ({
  id: randomUUID(), createdAt: time, updatedAt: time, appId, userId: randomUUID(), version, description: `Release ${version}`,
  status: 'succeeded', slugId: null, configSealed: '', outputId: null, plans: [], attachedVars: [], ...changes,
})
