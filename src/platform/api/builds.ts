import type {Handlers} from '../http/handlers.js'

import {cancelBuild, clearBuildCache, createBuild} from '../deploys/builds.js'
import {list, object, optional, read, string} from '../http/input.js'
import {findApp, findBuild} from './find.js'
import {presentBuild} from './present.js'

export const build: Handlers<'build'> = {
  async create(call) {
    const {parts, caller, body} = call
    const app = await findApp(call)
    const {source_blob: blob, buildpacks} = read(body, {source_blob: object, buildpacks: optional(list(object))})
    const source = read(blob, {url: string, version: optional(string), version_description: optional(string), checksum: optional(string)})
    const record = await createBuild(parts, {
      app, user: caller.account, url: source.url, version: source.version ?? null, versionDescription: source.version_description ?? null,
      checksum: source.checksum ?? null, ...(buildpacks && {buildpacks: buildpacks.map(nameOf)}),
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
    const builds = await call.parts.store.builds.list({appId: app.id}, {order: 'createdAt'})
    return Promise.all(builds.map(build => presentBuild(call.parts, build)))
  },
}

/** A buildpack of a build: its URL, or the name of one of ours. */
function nameOf(buildpack: Record<string, unknown>): string {
  const {url, name} = read(buildpack, {url: optional(string), name: optional(string)})
  return url ?? name ?? ''
}
