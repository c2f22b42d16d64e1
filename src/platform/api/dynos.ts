import type {DynoRecord} from '../model/records.js'
import type {Taken} from '../../lib/api/contract.js'
import type {Call, Handlers} from '../http/handlers.js'

import {attachHeader} from '../../lib/api/attach-frames.js'
import {conflict, invalidParams} from '../../lib/api/errors.js'
import {attachUrl} from '../http/attach-url.js'
import {defaultSize, findDynoSize} from '../model/dyno-sizes.js'
import {isProcessType} from '../model/names.js'
import {findApp, findDyno} from './find.js'
import {inTime, listing} from './listing.js'
import {presentDyno} from './present.js'

export const dyno: Handlers<'dyno'> = {
  async create(call) {
    const {parts, caller, header} = call
    const app = await findApp(call)
    const wanted = oneOff(call.body)
    const release = app.currentReleaseId === null ? undefined : await parts.store.releases.find({id: app.currentReleaseId})
    if (!release?.slugId) throw conflict('The app has no code yet: deploy it before you run something in it.')
    // The client comes by TLS and reads the authority first: it has to be there by then.
    if (wanted.attach) await parts.certificates.authority()
    const {dyno, secret} = await parts.oneOffs.create({...wanted, appId: app.id, releaseId: release.id, userEmail: caller.account.email})
    parts.logs.write(app.id, 'app', 'api', `Starting process with command \`${dyno.command}\` by user ${caller.account.email}`)
    return presentDyno(parts, dyno, app, secret === null ? null : attachUrl(parts.settings, secret, header(attachHeader.name)))
  },

  /** What runs in a running dyno is a dyno of its own to the API, and ends with the other. */
  async createInside(call) {
    const {parts, caller, header, body} = call
    const app = await findApp(call)
    const host = await findDyno(call, app)
    if (host.state !== 'up') throw conflict(`${host.name} is ${host.state}: only in a dyno that is up something can be run.`)
    const wanted = {...oneOff({...body, size: host.size, type: undefined}), attach: body.attach ?? true, within: {id: host.id, name: host.name}}
    if (wanted.attach) await parts.certificates.authority()
    const {dyno, secret} = await parts.oneOffs.create({...wanted, appId: app.id, releaseId: host.releaseId, userEmail: caller.account.email})
    parts.logs.write(app.id, 'app', 'api', `Starting process with command \`${dyno.command}\` in ${host.name} by user ${caller.account.email}`)
    return presentDyno(parts, dyno, app, secret === null ? null : attachUrl(parts.settings, secret, header(attachHeader.name)))
  },

  async info(call) {
    const app = await findApp(call)
    return presentDyno(call.parts, await findDyno(call, app), app)
  },

  async list(call) {
    const app = await findApp(call)
    // The official `ps --extended` reads these; there are no other machines to tell of.
    const extended = {az: null, execution_plane: null, fqdn: null, instance: null, ip: null, port: null, region: app.region, route: null}
    const more = call.query.get('extended') === 'true' ? {extended} : {}
    return listing({
      of: call.parts.store.dynos, where: {appId: app.id}, by: {name: 'name', ...inTime, type: 'type'},
      show: async dyno => ({...(await presentDyno(call.parts, dyno, app)), ...more}),
    })
  },

  /** A formation's dyno comes back, a one-off does not. The official client also names a type here. */
  async restart(call) {
    const app = await findApp(call)
    await call.parts.supervisor.restart(app.id, await whichDynos(call, app.id))
    return {}
  },

  async restartAll(call) {
    const app = await findApp(call)
    await call.parts.supervisor.restart(app.id)
    return {}
  },

  async restartType(call) {
    const app = await findApp(call)
    await call.parts.supervisor.restart(app.id, {type: call.params.type})
    return {}
  },

  async stop(call) {
    const app = await findApp(call)
    await call.parts.supervisor.stop(app.id, await whichDynos(call, app.id))
    return {}
  },

  async stopType(call) {
    const app = await findApp(call)
    await call.parts.supervisor.stop(app.id, {type: call.params.type})
    return {}
  },
}

function oneOff({attach, command, env, force_no_tty: forceNoTty, size, time_to_live: timeToLive, type}: Taken<'dyno', 'create'>) {
  if (command.trim() === '') throw invalidParams('command must not be empty.')
  if (type !== undefined && !isProcessType(type)) throw invalidParams(`${type} is not a valid process type.`)
  const found = findDynoSize(size ?? defaultSize)
  if (!found) throw invalidParams(`No such size as ${size}.`)
  return {
    attach: attach ?? false, command, size: found.name, type: type ?? 'run', forceNoTty: forceNoTty ?? false, timeToLiveSeconds: timeToLive ?? null,
    env: env ?? {},
  }
}

/** A dyno by id or name, or every dyno of a process type. Throws 404 where there is neither. */
async function whichDynos(call: Call<'dyno'>, appId: string): Promise<{name: string} | {type: string}> {
  const ofType: DynoRecord[] = await call.parts.store.dynos.list({appId, type: call.params.dyno})
  if (ofType.length > 0) return {type: call.params.dyno}
  const {name} = await findDyno(call, await findApp({...call, params: {app: appId}}))
  return {name}
}
