import {listFavorites} from '../../../lib/apps/favorites.js'
import {defineCommand} from '../../../lib/command/define.js'
import {json} from '../../../lib/command/flags.js'

export default defineCommand({
  description: 'list favorited apps',
  flags: {json: json({char: 'j'})},
  load: ({api}) => listFavorites(api),
  view(favorites, {out}) {
    out.header('Favorited Apps')
    for (const {resource_name: app} of favorites) out.line(app)
  },
})
