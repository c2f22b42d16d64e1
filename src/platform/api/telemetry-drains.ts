import type {TelemetryDrain} from '../../lib/api/types.js'
import type {TelemetryDrainRecord} from '../model/records.js'
import type {Call, Handlers} from '../http/handlers.js'

import {invalidParams, notFound} from '../../lib/api/errors.js'
import {isHttpUrl} from '../model/addresses.js'
import {isUuid} from '../model/names.js'
import {newRow} from '../store/new-row.js'
import {permissionsOnApp, reachApp} from '../access/reach.js'
import {findApp} from './find.js'
import {times} from './present.js'
import {emptyList} from './without-it.js'

type Exporter = TelemetryDrain['exporter']

/** What an app's own OpenTelemetry library tells is handed on to them: `platform/telemetry`. */
export const telemetryDrain: Handlers<'telemetryDrain'> = {
  async create(call) {
    const {parts: {store, vault, world}, body: {owner, signals, exporter}} = call
    if (owner.type === 'space') throw invalidParams('A space has no telemetry drain here: add one to each of its apps.')
    const app = await reachApp(call, owner.id, 'operate')
    // Dynos are told where to send it as they start.
    if (!(await store.telemetryDrains.find({appId: app.id}))) call.warn(`Restart ${app.name} to have its dynos send telemetry: hokku ps:restart --app ${app.name}`)
    return present(call, await store.telemetryDrains.insert({...newRow(world), appId: app.id, signals, exporterSealed: vault.sealJson(usable(exporter))}))
  },

  async delete(call) {
    const drain = await findDrain(call)
    await call.parts.store.telemetryDrains.delete(drain.id)
    return present(call, drain)
  },

  info: async call => present(call, await findDrain(call)),

  async listByApp(call) {
    const app = await findApp(call)
    return (await call.parts.store.telemetryDrains.list({appId: app.id}, {order: 'createdAt'})).map(drain => present(call, drain))
  },

  listBySpace: emptyList,

  async update(call) {
    const {parts: {store, vault, world}, body: {signals, exporter}} = call
    const drain = await findDrain(call)
    const before = vault.openJson<Exporter>(drain.exporterSealed)
    // Of an exporter only what shall change is sent.
    const wanted = {type: exporter?.type ?? before.type, endpoint: exporter?.endpoint ?? before.endpoint, headers: exporter?.headers ?? before.headers}
    const changes = {...(signals && {signals}), ...(exporter && {exporterSealed: vault.sealJson(usable(wanted))})}
    return present(call, (await store.telemetryDrains.update(drain.id, {...changes, updatedAt: new Date(world.clock.now()).toISOString()})) ?? drain)
  },
}

function usable({type, endpoint, headers}: {type: Exporter['type']; endpoint: string; headers: Record<string, string> | undefined}): Exporter {
  if (type === 'splunk') throw invalidParams('This platform sends no telemetry to Splunk as it is: give an OTLP endpoint of it, with type otlphttp.')
  // The one is a URL, the other may leave out its scheme.
  if (type === 'otlphttp' && !/^https?:/.test(endpoint)) throw invalidParams(`${endpoint} is not a valid endpoint: give a URL that begins with https:// or http://.`)
  if (!/^(https?:\/\/)?[^\s/:]+(:\d+)?(\/\S*)?$/.test(endpoint) || !isHttpUrl(endpoint.includes('://') ? endpoint : `http://${endpoint}`)) throw invalidParams(`${endpoint} is not a valid endpoint: give a URL, or HOST:PORT.`)
  return {type, endpoint, headers: headers ?? {}}
}

/** Its path names no app: whether the caller may is asked here. Another's drain is as if it weren't there. */
async function findDrain(call: Call<'drain'>): Promise<TelemetryDrainRecord> {
  const {parts: {store}, params: {drain}} = call
  const found = isUuid(drain) ? await store.telemetryDrains.find({id: drain}) : undefined
  if (!found || !(await permissionsOnApp(call, found.appId)).has('operate')) throw notFound('telemetry_drain')
  return found
}

const present = ({parts}: Call, drain: TelemetryDrainRecord): TelemetryDrain => ({
  exporter: parts.vault.openJson<Exporter>(drain.exporterSealed), ...times(drain), id: drain.id, owner: {id: drain.appId, type: 'app'}, signals: drain.signals,
})
