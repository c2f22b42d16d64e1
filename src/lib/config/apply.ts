import type {ConfigVars} from '../api/types.js'
import type {Tools} from '../command/define.js'
import type {Changes} from './changes.js'

import {changes} from './changes.js'

/** Makes the changes, unless the config isn't any more what they were made from. Yields how it is then. */
export async function applyChanges({api, out}: Tools, app: string, before: ConfigVars, changed: Changes): Promise<ConfigVars> {
  await out.action('Verifying new config', async () => {
    const now = await api.configVar.infoForApp(app)
    if (Object.keys(changes(before, now)).length > 0) throw new Error('Config changed on server. Refusing to update.')
  })
  return out.action('Updating config', () => api.configVar.update(app, changed))
}
