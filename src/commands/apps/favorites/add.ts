import {findFavorite} from '../../../lib/apps/favorites.js'
import {statusOf} from '../../../lib/backend/errors.js'
import {defineCommand} from '../../../lib/command/define.js'
import {CommandError} from '../../../lib/command/errors.js'
import {onApp} from '../../../lib/command/flags.js'

export default defineCommand({
  description: 'favorites an app',
  flags: onApp(),
  load: ({api, flags: {app}, out: {action, style}}) =>
    action(`Adding ${style.app(app)} to favorites`, async () => {
      if (await findFavorite(api, app)) throw new Error(`${style.app(app)} is already a favorite app.`)
      return api.favorite.create({resource_id: app, type: 'app'}).catch((error: unknown) => {
        throw statusOf(error) === 404 ? new CommandError('App not found') : error
      })
    }),
})
