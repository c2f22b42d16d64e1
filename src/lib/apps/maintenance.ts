import type {App} from '../api/types.js'
import type {Tools} from '../command/define.js'

export const setMaintenance = ({api, out}: Tools, app: string, maintenance: boolean): Promise<App> =>
  out.action(`${maintenance ? 'Enabling' : 'Disabling'} maintenance mode for ${out.style.app(app)}`, () => api.app.update(app, {maintenance}))
