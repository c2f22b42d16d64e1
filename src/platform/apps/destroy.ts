import type {AccountRecord, AppRecord} from '../model/records.js'
import type {Parts} from '../parts.js'

import {destroyAddOnsOf} from '../addons/destroy.js'
import {removeBuilds} from '../deploys/builds.js'
import {collectSlugs} from '../deploys/keep-slug.js'
import {removeRepository} from '../git/repository.js'

/**
 * Ends all that an app runs and removes all that it had. The rows go last, and together: until then it can be repeated.
 * It is told just before, as long as it is known who wants to hear it.
 */
export async function destroyApp(parts: Parts, app: AppRecord, actor: AccountRecord): Promise<void> {
  await destroyAddOnsOf(parts, app, actor)
  await removeBuilds(parts, app.id)
  await parts.drains.removeAll({appId: app.id})
  await parts.supervisor.remove(app.id)
  parts.routes.remove(app.id)
  parts.certificates.setBrought(app.id, new Map())
  const releases = await parts.store.releases.list({appId: app.id})
  await Promise.all(releases.flatMap(({outputId}) => (outputId === null ? [] : [parts.outputs.remove(outputId)])))
  await removeRepository(parts.settings.home, app.id)
  await parts.events.publish({subject: 'app', action: 'destroy', record: app, actor})
  await removeRows(parts, app)
  await parts.logs.remove(app.id)
  await collectSlugs(parts)
}

async function removeRows({store}: Parts, {id}: AppRecord): Promise<void> {
  await store.transaction(async inner => {
    for (const table of [inner.dynos, inner.formations, inner.domains, inner.builds, inner.releases, inner.slugs]) {
      for (const row of await table.list({appId: id})) await table.delete(row.id)
    }
    await inner.apps.delete(id)
  })
}
