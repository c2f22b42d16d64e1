import type {App, Formation, FormationUpdate} from '../api/types.js'
import type {Client} from '../api/client.js'

import {sentSize, shownSize} from './shield.js'

/** Sorted by type, the sizes as people know them. Fails, in the official words, where the app has no process types. */
export async function readFormation(api: Client, name: string): Promise<Formation[]> {
  const [formation, app] = await Promise.all([api.formation.list(name), api.app.info(name)])
  if (formation.length === 0) throw new Error(noProcessTypes(name))
  return shownFormation(app, formation).sort((a, b) => (a.type < b.type ? -1 : 1))
}

/** Changes quantities and sizes in one request. */
export async function changeFormation(api: Client, name: string, updates: FormationUpdate[]): Promise<Formation[]> {
  const app = await api.app.info(name)
  const sent = updates.map(update => (update.size == null ? update : {...update, size: sentSize(app, update.size)}))
  return shownFormation(app, await api.formation.batchUpdate(name, {updates: sent}))
}

const shownFormation = (app: App, formation: Formation[]) => formation.map(entry => ({...entry, size: shownSize(app, entry.size)}))

const noProcessTypes = (app: string) => `No process types on ${app}.
Upload a Procfile to add process types.
https://devcenter.heroku.com/articles/procfile`
