import assert from 'node:assert/strict'
import {test} from 'node:test'

import type {DynoState, SlugRecord} from '../../../src/platform/model/records.js'
import type {Have, Want} from '../../../src/platform/runtime/plan.js'

import {afterCrash} from '../../../src/platform/runtime/crash-policy.js'
import {apply} from '../../../src/platform/runtime/dyno-state.js'
import {baseEnvironment, dynoEnvironment} from '../../../src/platform/runtime/environment.js'
import {plan} from '../../../src/platform/runtime/plan.js'
import {appRecord, releaseRecord} from '../../support/records.js'

const want = (name: string, releaseId = 'r1', size = 'Basic'): Want => ({name, type: name.split('.')[0] ?? '', releaseId, size, command: 'run'})
const have = (name: string, changes: Partial<Have> = {}): Have => ({
  id: `id-${name}`, name, type: name.split('.')[0] ?? '', releaseId: 'r1', size: 'Basic', state: 'up', role: 'current', isCondemned: false, retryAt: null, ...changes,
})
const said = (wants: Want[], haves: Have[], now = 0) => plan(wants, haves, now).map(step =>
  step.do === 'stop' ? `stop ${step.id}` : ['start', step.want.name, ...(step.instead ? [step.instead.old, step.instead.id] : [])].join(' '))

test('a plan is the difference between what is wanted and what is there', () => {
  assert.deepEqual(said([want('web.1')], [have('web.1')]), [])
  assert.deepEqual(said([want('web.1'), want('web.2')], [have('web.1')]), ['start web.2'])
  assert.deepEqual(said([want('web.1')], [have('web.1'), have('web.2')]), ['stop id-web.2'])
  assert.deepEqual(said([], [have('web.1'), have('worker.1', {role: 'stopping'})]), ['stop id-web.1'])
})

test('a web dyno serves until the one in its place is up, others end at once', () => {
  assert.deepEqual(said([want('web.1', 'r2'), want('worker.1', 'r2')], [have('web.1'), have('worker.1')]),
    ['start web.1 serves id-web.1', 'start worker.1 stops id-worker.1'])
  assert.deepEqual(said([want('web.1', 'r1', 'Eco')], [have('web.1')]), ['start web.1 serves id-web.1'])
  assert.deepEqual(said([want('web.1')], [have('web.1', {isCondemned: true})]), ['start web.1 serves id-web.1'])
  assert.deepEqual(said([want('web.1', 'r2')], [have('web.1', {state: 'starting'})]), ['start web.1 stops id-web.1'], 'nobody is served by it')
  const old = have('web.1', {id: 'old', role: 'outgoing', releaseId: 'r0'})
  assert.deepEqual(said([want('web.1')], [have('web.1', {state: 'starting'}), old]), [])
  assert.deepEqual(said([want('web.1')], [have('web.1'), old]), ['stop old'])
  assert.deepEqual(said([want('web.1')], [have('web.1', {state: 'crashed', retryAt: 9}), old]), ['stop old'], 'the release is current all the same')
  assert.deepEqual(said([], [have('web.1', {state: 'starting'}), old]), ['stop id-web.1', 'stop old'])
  assert.deepEqual(said([want('web.1', 'r2')], [have('web.1', {state: 'starting'}), old]), ['start web.1 stops id-web.1'])
  assert.deepEqual(said([want('web.1')], [old]), ['start web.1'], 'found without a record, after a crash of the platform')
  assert.deepEqual(said([want('worker.1')], [have('worker.1', {id: 'old', role: 'outgoing'})]), ['start worker.1', 'stop old'])
})

test('a crashed dyno is started again when its time has come', () => {
  const crashed = have('web.1', {state: 'crashed', retryAt: 100})
  assert.deepEqual(said([want('web.1')], [crashed], 99), [])
  assert.deepEqual(said([want('web.1')], [crashed], 100), ['start web.1 stops id-web.1'])
  assert.deepEqual(said([want('web.1', 'r2')], [crashed], 99), ['start web.1 stops id-web.1'])
})

test('a dyno can only become what the table says', () => {
  const states: DynoState[] = ['starting', 'up', 'idle', 'crashed', 'down']
  const all = states.flatMap(state => (['booted', 'ended', 'idled', 'started', 'stopped'] as const).flatMap(event => {
    const next = apply(state, event)
    return next ? [`${state} ${event} ${next}`] : []
  }))
  assert.deepEqual(all, [
    'starting booted up', 'starting ended crashed', 'starting stopped down',
    'up ended crashed', 'up idled idle', 'up started starting', 'up stopped down',
    'idle ended crashed', 'idle started starting', 'idle stopped down',
    'crashed started starting', 'crashed stopped down', 'down started starting',
  ])
})

test('who crashes again within ten minutes waits, longer each time, a day at most', () => {
  const minute = 60_000
  const waits = Array.from({length: 10}, (_, before) => afterCrash(before, minute).wait / minute)
  assert.deepEqual(waits, [0, 10, 20, 40, 80, 160, 320, 640, 1280, 1440])
  assert.deepEqual(afterCrash(7, 10 * minute + 1), {crashes: 1, wait: 0})
  assert.deepEqual(afterCrash(7, 10 * minute), {crashes: 8, wait: 640 * minute})
})

test('a dyno knows itself, its size, its release and its config, and nothing of the platform', () => {
  const app = appRecord({name: 'example'})
  const release = releaseRecord(app.id, 12)
  const slug: SlugRecord = {
    id: 's', createdAt: '', updatedAt: '', appId: app.id, tree: 'sha256:0', commit: '2c3a0b24069af49b3de35b8e8c26765c1dba9ff0', commitDescription: null,
    buildpackDescription: null, processTypes: {}, stack: 'heroku-24', size: 0, checksum: null, isUploaded: false,
  }
  const base = baseEnvironment({PATH: '/bin', HOKKU_API_KEY: 'secret', LANG: 'de_DE.UTF-8', HOME: '/root'})
  const dyno = {id: 'dyno-id', name: 'web.1', size: 'Performance-M'}
  const setting = {app, release, slug, config: {A: 'b', WEB_MEMORY: '640', PORT: '1', DYNO: 'x'}, domain: 'localhost'}
  assert.deepEqual(dynoEnvironment(base, setting, dyno, 5000), {
    PATH: '/bin', LANG: 'de_DE.UTF-8', A: 'b', WEB_MEMORY: '640', WEB_CONCURRENCY: '4', MEMORY_AVAILABLE: '2560', DYNO: 'web.1', PORT: '5000',
    HEROKU_APP_ID: app.id, HEROKU_APP_NAME: 'example', HEROKU_APP_DEFAULT_DOMAIN_NAME: 'example.localhost', HEROKU_DYNO_ID: 'dyno-id',
    HEROKU_RELEASE_VERSION: 'v12', HEROKU_RELEASE_CREATED_AT: '2026-01-02T03:04:05Z', HEROKU_SLUG_COMMIT: slug.commit,
    HEROKU_BUILD_COMMIT: slug.commit, HEROKU_SLUG_DESCRIPTION: 'Deploy 2c3a0b24',
  })
  const own = dynoEnvironment(base, {...setting, config: {WEB_CONCURRENCY: '9', MEMORY_AVAILABLE: '1', PATH: '/mine'}}, {...dyno, size: 'basic'}, null, {TERM: 'vt100'})
  assert.deepEqual([own.WEB_CONCURRENCY, own.MEMORY_AVAILABLE, own.PATH, own.TERM, own.PORT], ['9', '1', '/mine', 'vt100', undefined])
})
