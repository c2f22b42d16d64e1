import type {AccountFeature, AppFeature} from '../api/types.js'
import type {Tools} from '../command/define.js'

import {findFeature} from './find.js'

/** Turns an experimental feature on or off, for one's account or for the app. */
export async function switchFeature({api, out: {action, style}}: Tools, name: string, wantedApp: string | undefined, enabled: boolean): Promise<AccountFeature | AppFeature> {
  const {app} = await findFeature(api, name, wantedApp)
  const target = app === undefined ? style.user((await api.account.info()).email) : style.app(app)
  return action(`${enabled ? 'Enabling' : 'Disabling'} ${style.name(name)} for ${target}`, () =>
    app === undefined ? api.accountFeature.update(name, {enabled}) : api.appFeature.update(app, name, {enabled}))
}
