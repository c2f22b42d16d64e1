import type {Handlers} from '../http/handlers.js'

import {cancelBuild, clearBuildCache, createBuild} from '../deploys/builds.js'
import {findApp, findBuild} from './find.js'
import {inTime, listing} from './listing.js'
import {presentBuild} from './present.js'

export const build: Handlers<'build'> = {
  async create(call) {
    const {parts, caller, body: {source_blob: source, buildpacks}} = call
    const app = await findApp(call)
    const record = await createBuild(parts, {
      app, user: caller.account, url: source.url, version: source.version ?? null, versionDescription: source.version_description ?? null,
      checksum: source.checksum ?? null, ...(buildpacks && {buildpacks: buildpacks.map(({url, name}) => url ?? name ?? '')}),
    })
    return presentBuild(parts, record)
  },

  async delete(call) {
    const build = await findBuild(call, await findApp(call))
    return presentBuild(call.parts, await cancelBuild(call.parts, build))
  },

  async deleteCache(call) {
    await clearBuildCache(call.parts, await findApp(call))
    return {}
  },

  info: async call => presentBuild(call.parts, await findBuild(call, await findApp(call))),

  async list(call) {
    const app = await findApp(call)
    return listing({of: call.parts.store.builds, where: {appId: app.id}, by: inTime, show: build => presentBuild(call.parts, build)})
  },
}
