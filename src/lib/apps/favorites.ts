import type {Favorite} from '../api/types.js'
import type {Client} from '../api/client.js'

export const listFavorites = (api: Client): Promise<Favorite[]> => api.favorite.list({query: {type: 'app'}})

export const findFavorite = async (api: Client, app: string): Promise<Favorite | undefined> =>
  (await listFavorites(api)).find(({resource_name: name}) => name === app)
