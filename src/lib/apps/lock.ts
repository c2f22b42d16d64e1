import type {TeamApp} from '../api/types.js'
import type {Tools} from '../command/define.js'

/** Keeps a team's members from joining an app by themselves. */
export async function lockApp({api, out: {action, style}}: Tools, app: string): Promise<TeamApp> {
  const {locked} = await api.teamApp.info(app)
  if (locked) throw new Error(`Error: cannot lock ${style.app(app)}.\nThis app is already locked.`)
  return action(`Locking ${style.app(app)}`, () => api.teamApp.update(app, {locked: true}))
}
