import type {AppRecord} from '../model/records.js'
import type {Parts} from '../parts.js'

import {invalidParams} from '../../lib/api/errors.js'
import {defaultHostname} from '../model/addresses.js'
import {appNameProblem} from '../model/names.js'
import {Taken} from '../store/store.js'

/** Gives an app another name, and with it another host name. Throws 422 for a name that is taken or can't be. */
export async function renameApp({store, settings, supervisor, world}: Parts, app: AppRecord, name: string): Promise<AppRecord> {
  const problem = appNameProblem(name)
  if (problem) throw invalidParams(problem)
  const updatedAt = new Date(world.clock.now()).toISOString()
  try {
    const renamed = await store.transaction(async inner => {
      const domain = await inner.domains.find({appId: app.id, kind: 'heroku'})
      if (domain) await inner.domains.update(domain.id, {hostname: defaultHostname(settings, name), updatedAt})
      return inner.apps.update(app.id, {name, updatedAt})
    })
    supervisor.converge(app.id)
    return renamed ?? app
  } catch (error) {
    if (error instanceof Taken) throw invalidParams(`Name ${name} is already taken`)
    throw error
  }
}
