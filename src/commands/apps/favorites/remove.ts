import {findFavorite} from '../../../lib/apps/favorites.js'
import {defineCommand} from '../../../lib/command/define.js'
import {onApp} from '../../../lib/command/flags.js'

export default defineCommand({
  description: 'unfavorites an app',
  flags: onApp(),
  load: ({api, flags: {app}, out: {action, style}}) =>
    action(`Removing ${style.app(app)} from favorites`, async () => {
      const favorite = await findFavorite(api, app)
      if (!favorite) throw new Error(`${style.app(app)} is not already a favorite app.`)
      return api.favorite.delete(favorite.id)
    }),
})
