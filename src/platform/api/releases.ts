import type {UserRef} from '../../lib/api/types.js'
import type {Handlers} from '../http/handlers.js'
import type {Range} from '../http/ranges.js'
import type {Page} from '../store/store.js'

import {invalidParams} from '../../lib/api/errors.js'
import {createRelease} from '../deploys/release.js'
import {rollBack} from '../deploys/rollback.js'
import {deploySlug} from '../model/descriptions.js'
import {findApp, findRelease, findSlug} from './find.js'
import {presentRelease, userRef} from './present.js'

export const release: Handlers<'release'> = {
  /** With `release` a rollback to it, with `slug` a release of that slug. */
  async create(call) {
    const {parts, caller: {account}, body: wanted} = call
    const app = await findApp(call)
    if (wanted.release === undefined && wanted.slug === undefined) throw invalidParams('Either release or slug is required.')
    const made = wanted.release === undefined ? await releaseSlug(wanted.slug ?? '', wanted.description) : await rollBack(parts, app, account, await findRelease(call, app, wanted.release))
    return presentRelease(parts, made.release, (await parts.store.apps.find({id: app.id})) ?? app)

    async function releaseSlug(identity: string, description: string | undefined) {
      const slug = await findSlug(call, identity)
      if (slug.tree === '') throw invalidParams('The files of this slug were not uploaded yet: PUT them to the URL of its blob.')
      return createRelease(parts, {appId: app.id, user: account, slugId: slug.id, description: description ?? deploySlug(slug.commit)})
    }
  },

  async info(call) {
    const app = await findApp(call)
    return presentRelease(call.parts, await findRelease(call, app, call.params.release), app)
  },

  async list(call) {
    const app = await findApp(call)
    const releases = await call.parts.store.releases.list({appId: app.id}, pageOf(call.range))
    const users = new Map<string, UserRef>()
    for (const {userId} of releases) if (!users.has(userId)) users.set(userId, await userRef(call.parts, userId))
    return Promise.all(releases.map(release => presentRelease(call.parts, release, app, users.get(release.userId))))
  },
}

/** The newest few are what clients ask for again and again: no more rows than that are read, and one to tell that there are others. */
function pageOf({field, descending, max, from, to}: Range): Page {
  const isHead = field === 'version' && from === undefined && to === undefined
  return isHead ? {order: 'version', descending, max: max + 1} : {order: 'version'}
}
