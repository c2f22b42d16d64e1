import type {AddOn} from '../api/types.js'
import type {PlannedAddOn} from '../addons/resolve.js'
import type {Tools} from '../command/define.js'

import {ApiError} from '../api/errors.js'

/** Destroys a database; fails where the API doesn't. */
export async function destroyDatabase({api, out: {action, style}}: Tools, {app, id, name}: PlannedAddOn, force: boolean): Promise<AddOn> {
  const request = () => api.addOn.delete(app.id, id, {force}, {headers: {'accept-expansion': 'plan'}}).catch(explained)
  const message = `Destroying ${style.datastore(name)} on ${style.app(app.name)}`
  const destroyed = await action(message, request, ({state}) => (state === 'deprovisioning' ? 'pending' : 'done'))
  if (destroyed.state !== 'deprovisioned' && destroyed.state !== 'deprovisioning') throw new Error(`You can't destroy a database with a ${destroyed.state} status.`)
  return destroyed
}

function explained(error: unknown): never {
  if (!(error instanceof ApiError)) throw error
  throw new Error(`We can't destroy your database due to an error: ${error.message}. Try again or open a ticket with Heroku Support: https://help.heroku.com/`)
}
