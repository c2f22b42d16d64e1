import type {AppFeature} from '../../lib/api/types.js'
import type {AppFeatureRecord, AppRecord} from '../model/records.js'
import type {KnownFeature} from '../model/app-features.js'
import type {Call, Handlers} from '../http/handlers.js'

import {notFound} from '../../lib/api/errors.js'
import {appFeatures, findAppFeature} from '../model/app-features.js'
import {findApp} from './find.js'
import {time} from './present.js'

export const appFeature: Handlers<'appFeature'> = {
  async info(call) {
    const app = await findApp(call)
    return present(app, known(call), await switchedOn(call, app))
  },

  async list(call) {
    const app = await findApp(call)
    const on = await switchedOn(call, app)
    return appFeatures.map(feature => present(app, feature, on))
  },

  async update(call) {
    const {parts: {store, world}, body: {enabled}} = call
    const app = await findApp(call)
    const {name} = known(call)
    const at = new Date(world.clock.now()).toISOString()
    await store.transaction(async inner => {
      const row = await inner.appFeatures.find({appId: app.id, name})
      if (row && !enabled) await inner.appFeatures.delete(row.id)
      if (!row && enabled) await inner.appFeatures.insert({id: world.ids.uuid(), createdAt: at, updatedAt: at, appId: app.id, name})
    })
    return present(app, known(call), await switchedOn(call, app))
  },
}

function known({params}: Call<'feature'>): KnownFeature {
  const found = findAppFeature(params.feature)
  if (!found) throw notFound('feature')
  return found
}

const switchedOn = ({parts}: Call, app: AppRecord): Promise<AppFeatureRecord[]> => parts.store.appFeatures.list({appId: app.id})

function present(app: AppRecord, {id, name, displayName, description, state, docUrl}: KnownFeature, on: AppFeatureRecord[]): AppFeature {
  const row = on.find(one => one.name === name)
  return {
    created_at: time(app.createdAt), description, display_name: displayName, doc_url: docUrl, enabled: row !== undefined, feedback_email: 'feedback@localhost', id, name, state,
    updated_at: time(row?.updatedAt ?? app.createdAt),
  }
}
