import type {SpaceRecord} from '../model/space-records.js'
import type {Parts} from '../parts.js'

import {invalidParams} from '../../lib/api/errors.js'

/** Throws 422 while there are apps in it. Its rules and permissions go with it. */
export async function destroySpace({store, routes}: Pick<Parts, 'routes' | 'store'>, space: SpaceRecord): Promise<void> {
  await store.transaction(async inner => {
    const apps = await inner.apps.list({spaceId: space.id}, {order: 'name'})
    if (apps.length > 0) throw invalidParams(`The space ${space.name} still has ${apps.map(({name}) => name).join(', ')}: destroy its apps first.`)
    await inner.spaces.delete(space.id)
  })
  routes.inbound.remove(space.id)
}
