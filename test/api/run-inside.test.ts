// A process in a running dyno, by the API and a real platform.
import assert from 'node:assert/strict'
import {test} from 'node:test'

import {temporaryFolder} from '../support/folder.js'
import {startPlatform} from '../support/platform.js'
import {until} from '../support/until.js'
import {releaseScript} from '../support/uploaded-slug.js'

interface Dyno {id: string; name: string; state: string; attach_url: string | null}

test('run:inside: a command runs among the files of a dyno that is up, as that dyno', async t => {
  const {api} = await startPlatform(t, await temporaryFolder(t))
  await releaseScript(t, api, 'inner', 'echo made here >made; exec sleep 300')
  const early = await api('POST', '/apps/inner/dynos/worker.1', {command: 'true'})
  assert.deepEqual([early.status, (early.body as {resource: string}).resource], [404, 'dyno'])
  await api('PATCH', '/apps/inner/formation/worker', {quantity: 1})
  await until(async () => ((await api('GET', '/apps/inner/dynos/worker.1')).body as Dyno).state, state => state === 'up')

  const made = await api('POST', '/apps/inner/dynos/worker.1', {command: 'until [ -s made ]; do sleep 0.1; done; echo $DYNO $(cat made) $EXTRA', attach: false, env: {EXTRA: 'more'}})
  const dyno = made.body as Dyno
  assert.deepEqual([made.status, dyno.attach_url, /^run\.\d{4}$/.test(dyno.name)], [201, null, true], made.text)
  const log = async () => {
    const {logplex_url: url} = (await api('POST', '/apps/inner/log-sessions', {lines: 100})).body as {logplex_url: string}
    return (await fetch(url)).text()
  }
  await until(log, text => text.includes(`app[${dyno.name}]: worker.1 made here more`))
  const attached = (await api('POST', '/apps/inner/dynos/worker.1', {command: 'bash'})).body as Dyno
  assert.match(attached.attach_url ?? '', /^rendezvous:\/\//)
})
