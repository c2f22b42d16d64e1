import type {Handlers} from '../http/handlers.js'

import {invalidParams} from '../../lib/api/errors.js'
import {createRelease} from '../deploys/release.js'
import {rollBack} from '../deploys/rollback.js'
import {deploySlug} from '../model/descriptions.js'
import {findApp, findRelease, findSlug} from './find.js'
import {inTime, listing} from './listing.js'
import {presentRelease} from './present.js'

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
    return listing({
      of: call.parts.store.releases, where: {appId: app.id}, by: {version: 'version', ...inTime}, show: release => presentRelease(call.parts, release, app),
    })
  },
}
