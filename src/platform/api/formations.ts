import type {Taken} from '../../lib/api/contract.js'
import type {Formation} from '../../lib/api/types.js'
import type {AppRecord, FormationRecord} from '../model/records.js'
import type {Call, Handlers} from '../http/handlers.js'
import type {Scale} from '../apps/scale.js'

import {scaleApp} from '../apps/scale.js'
import {findApp, findFormation} from './find.js'
import {presentFormation} from './present.js'

export const formation: Handlers<'formation'> = {
  async batchUpdate(call) {
    const app = await findApp(call)
    const changes = call.body.updates.map(update => ({type: update.type, ...scaleOf(update)}))
    return present(call, app, await scaleApp(call.parts, app, call.caller.account, changes))
  },

  async info(call) {
    const app = await findApp(call)
    return presentOne(call, app, await findFormation(call, app, call.params.type))
  },

  async list(call) {
    const app = await findApp(call)
    return present(call, app, await call.parts.store.formations.list({appId: app.id}, {order: 'type'}))
  },

  async update(call) {
    const app = await findApp(call)
    const [changed] = await scaleApp(call.parts, app, call.caller.account, [{type: call.params.type, ...scaleOf(call.body)}])
    return presentOne(call, app, changed ?? (await findFormation(call, app, call.params.type)))
  },
}

const scaleOf = ({quantity, size, dyno_size: dynoSize}: Taken<'formation', 'update'>): Omit<Scale, 'type'> => ({quantity, size: size ?? dynoSize})

async function present({parts}: Call, app: AppRecord, rows: FormationRecord[]): Promise<Formation[]> {
  const release = app.currentReleaseId === null ? undefined : await parts.store.releases.find({id: app.currentReleaseId})
  const slug = release?.slugId ? await parts.store.slugs.find({id: release.slugId}) : undefined
  return rows.map(row => presentFormation(row, app, slug?.processTypes[row.type] ?? ''))
}

async function presentOne(call: Call, app: AppRecord, row: FormationRecord): Promise<Formation> {
  const [shown] = await present(call, app, [row])
  return shown ?? presentFormation(row, app, '')
}
