import type {AccountRecord, AppRecord, BuildRecord} from '../model/records.js'
import type {Parts} from '../parts.js'

import {conflict, invalidParams} from '../../lib/api/errors.js'
import {removeCache} from '../build/cache.js'
import {fetchTarball, unpackTarball} from '../build/tarball.js'
import {isHttpUrl} from '../model/addresses.js'
import {startDeploy} from './deploy.js'
import {openBlob} from './source-blobs.js'

export interface BuildRequest {
  app: AppRecord
  user: AccountRecord
  /** A tarball: one that was uploaded here, or any that HTTP reaches. */
  url: string
  version: string | null
  versionDescription: string | null
  /** `SHA256:<hex>` */
  checksum: string | null
  /** In place of the app's own, for this build. */
  buildpacks?: string[]
}

/**
 * Starts a build of a tarball. Resolves as soon as it is on record; it then goes on by itself.
 * Throws an `ApiError`: 409 while another build of the app is under way, 422 for a source that can't be one.
 */
export async function createBuild(parts: Parts, request: BuildRequest): Promise<BuildRecord> {
  const {app, user, url, version, versionDescription, checksum, buildpacks} = request
  if (!isHttpUrl(url)) throw invalidParams('source_blob.url must be an http or https URL.')
  if (checksum !== null && !/^sha256:[0-9a-f]{64}$/i.test(checksum)) throw invalidParams('source_blob.checksum must be SHA256: and 64 hexadecimal digits.')
  const place = parts.builds.begin(app.id)
  if (!place) throw conflict(`Another build of ${app.name} is in progress.`)
  try {
    const {build, finished} = await startDeploy(parts, {
      app, user, source: {sourceUrl: url, version, versionDescription, checksum}, place, ...(buildpacks && {buildpacks}),
      fetch: (folder, signal) => fetchSource(parts, url, folder, signal, checksum),
    })
    finished.catch((error: unknown) => console.error(error)).finally(() => place.end())
    return build
  } catch (error) {
    place.end()
    throw error
  }
}

/** Puts a tarball's files into a folder: one that was uploaded here, or any that HTTP reaches. Throws `BuildFailure`. */
export async function fetchSource(parts: Parts, url: string, folder: string, signal: AbortSignal, checksum: string | null): Promise<void> {
  const uploaded = await openBlob(parts, url)
  if (uploaded) await unpackTarball(uploaded, folder, signal, checksum)
  else await fetchTarball(url, folder, signal, checksum)
}

/** Stops a pending build; one that has ended stays as it is. Yields the build as it then stands. */
export async function cancelBuild(parts: Parts, build: BuildRecord): Promise<BuildRecord> {
  if (build.status === 'pending') await parts.builds.cancel(build.appId, 'The build was cancelled.')
  return (await parts.store.builds.find({id: build.id})) ?? build
}

/** Throws 409 while a build uses it. */
export async function clearBuildCache({builds, settings}: Parts, app: AppRecord): Promise<void> {
  if (builds.isRunning(app.id)) throw conflict(`A build of ${app.name} is in progress.`)
  await removeCache(settings.home, app.id)
}

/** Before an app is destroyed: ends its build, and removes what its builds left beside the store. */
export async function removeBuilds({builds, outputs, settings, store}: Parts, appId: string): Promise<void> {
  await builds.cancel(appId, 'The app was destroyed.')
  const records = await store.builds.list({appId})
  await Promise.all(records.map(({outputId}) => outputs.remove(outputId)))
  await removeCache(settings.home, appId)
}
