import type {Handlers} from '../http/handlers.js'

import {invalidParams} from '../../lib/api/errors.js'
import {parseBuildpack} from '../build/buildpack-ref.js'
import {findApp} from './find.js'
import {presentBuildpack} from './present.js'

export const buildpackInstallation: Handlers<'buildpackInstallation'> = {
  async list(call) {
    const {buildpacks} = await findApp(call)
    return buildpacks.map(presentBuildpack)
  },

  /** Replaces all of them. Makes no release: the next build uses them. */
  async update(call) {
    const {parts, body} = call
    const app = await findApp(call)
    const buildpacks = body.updates.map(({buildpack}) => known(buildpack))
    const updatedAt = new Date(parts.world.clock.now()).toISOString()
    const updated = await parts.store.apps.update(app.id, {buildpacks, updatedAt})
    return (updated ?? app).buildpacks.map(presentBuildpack)
  },
}

/** Throws 422 for what could never be fetched: better now than at the next push. */
function known(buildpack: string): string {
  try {
    parseBuildpack(buildpack)
    return buildpack
  } catch (error) {
    throw invalidParams(error instanceof Error ? error.message : `${buildpack} is not a buildpack.`)
  }
}
