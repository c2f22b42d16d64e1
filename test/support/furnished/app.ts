import {join} from 'node:path'

import type {Furnishing, Json} from './furnishing.js'

import {otherAuthority} from '../certificates.js'
import {temporaryFolder} from '../folder.js'
import {GitClient} from '../git-client.js'
import {until} from '../until.js'
import {becomes, firstOf, idOf} from './furnishing.js'

/** A process that costs nothing while it runs, and tests that succeed. */
export const code = {'Procfile': 'worker: exec sleep 86400', 'app.json': '{"scripts": {"test": "echo TAP version 13; echo ok 1 - works"}}'}

/** An app that runs, with all that can be hung on one. */
export async function furnishApp(furnishing: Furnishing) {
  const {person: {ask}, friend, name, urls} = furnishing
  await ask('POST', '/apps', {name})
  await ask('POST', `/apps/${name}/webhooks`, {include: ['api:release', 'api:domain'], level: 'notify', url: urls.receiver, secret: name})
  await push(furnishing)
  await ask('PATCH', `/apps/${name}/config-vars`, {SAID: `by ${name}`})
  const build = await idOf(ask('POST', `/apps/${name}/builds`, {source_blob: {url: urls.code, version: name}}))
  await becomes(furnishing, `/apps/${name}/builds/${build}`, 'succeeded')
  await ask('PATCH', `/apps/${name}/formation/worker`, {quantity: 1})
  await until(() => ask<Json[]>('GET', `/apps/${name}/dynos`), ([dyno]) => dyno?.['state'] === 'up')
  await ask('POST', `/apps/${name}/collaborators`, {user: friend.email})
  const release = await ask<{version: number; slug: {id: string}}>('GET', `/apps/${name}/releases/5`)
  return {
    app: name, appId: await idOf(ask('GET', `/apps/${name}`)), build, collaborator: friend.email, dyno: 'worker.1', type: 'worker',
    release: String(release.version), slug: release.slug.id, feature: 'preboot', ...(await furnishRoutes(furnishing)), ...(await furnishObservers(furnishing)),
    image: await idOf(ask('POST', `/apps/${name}/oci-images`, {digest: `sha256:${name}`, commit: name})),
  }
}

async function push({t, platform, person: {token}, name}: Furnishing): Promise<void> {
  const client = await GitClient.create(join(await temporaryFolder(t), 'work'), code)
  await client.commit(`Work of ${name}`)
  await client.must('push', '-q', `http://x:${token}@${platform.host}/${name}.git`, 'main')
}

async function furnishRoutes({t, person: {ask}, name}: Furnishing) {
  const domain = `www.${name}.example.com`
  const {key, certificate} = await (await otherAuthority(t)).issue(domain)
  const endpoint = await ask('POST', `/apps/${name}/sni-endpoints`, {certificate_chain: certificate, private_key: key})
  await ask('POST', `/apps/${name}/domains`, {hostname: domain, sni_endpoint: null})
  return {domain, endpoint: String(endpoint['name']), certificateChain: certificate, privateKey: key}
}

async function furnishObservers(furnishing: Furnishing) {
  const {person: {ask}, name} = furnishing
  const exporter = {type: 'otlphttp', endpoint: `https://${name}.example.com`, headers: {key: name}}
  return {
    drain: await idOf(ask('POST', `/apps/${name}/log-drains`, {url: `syslog://127.0.0.1:1/${name}`})),
    telemetryDrain: await idOf(ask('POST', '/telemetry-drains', {owner: {id: name, type: 'app'}, signals: ['logs'], exporter})),
    webhook: (await firstOf(furnishing, `/apps/${name}/webhooks`)).id,
    delivery: (await firstOf(furnishing, `/apps/${name}/webhook-deliveries`)).id,
    event: (await firstOf(furnishing, `/apps/${name}/webhook-events`)).id,
  }
}
