import type {BuildRecord} from '../model/records.js'
import type {Parts} from '../parts.js'

import {join} from 'node:path'

import {removeCache} from '../build/cache.js'
import {removeBuilt} from '../build/remove.js'
import {collectSlugs} from './keep-slug.js'

/**
 * For the platform's start, before anything is built: ends the builds that it left pending when it died, with the output
 * that they had. One whose release had come through has succeeded. Yields how many failed.
 */
export async function recoverBuilds(parts: Parts): Promise<number> {
  const pending = await parts.store.builds.list({status: 'pending'})
  const outcomes = []
  for (const build of pending) outcomes.push(await endBuild(parts, build))
  await removeBuilt(join(parts.settings.home, 'builds'))
  await collectSlugs(parts)
  return outcomes.filter(status => status === 'failed').length
}

async function endBuild(parts: Parts, build: BuildRecord): Promise<'failed' | 'succeeded'> {
  const release = build.slugId === null ? undefined : await parts.store.releases.find({appId: build.appId, slugId: build.slugId})
  const output = parts.outputs.open(build.outputId)
  if (!release) {
    output.write('\n !     The platform stopped during this build.\n\n !     Push failed\n')
    // Whatever wrote into it may have been cut off.
    await removeCache(parts.settings.home, build.appId)
  }
  await output.close()
  const status = release ? 'succeeded' : 'failed'
  const record = await parts.store.builds.update(build.id, {status, ...(release && {releaseId: release.id})})
  if (record) await parts.events.publish({subject: 'build', action: 'update', record, previous: build})
  parts.logs.write(build.appId, 'app', 'api', release ? 'Build succeeded' : 'Build failed -- check your build output')
  return status
}
