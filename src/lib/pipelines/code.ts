import type {Client} from '../api/client.js'
import type {Release} from '../api/types.js'

import {ApiError} from '../api/errors.js'
import {HttpError} from '../backend/errors.js'

/** What an app runs: which commit of which GitHub repository, as far as it is known. */
export interface Code {app: string; repository: string | undefined; commit: string | undefined}

export async function codeOf(api: Client, {id, name}: {id: string; name: string}, isFir: boolean): Promise<Code> {
  const [repository, commit] = await Promise.all([known(repositoryOf(api, id)), known(commitOf(api, id, isFir))])
  return {app: name, repository, commit}
}

const repositoryOf = async (api: Client, app: string) => (await api.appConnection.info(app)).repo

const options = {version: '3.sdk'}

/** The commit that the newest release which succeeded was built of. */
async function commitOf(api: Client, app: string, isFir: boolean): Promise<string | undefined> {
  const releases = await api.release.list(app, {...options, range: 'version ..; order=desc'})
  const built = isFir ? newest(releases, ({oci_image: image}) => image?.id) : newest(releases, ({slug}) => slug?.id)
  if (built === undefined) return undefined
  if (!isFir) return (await api.slug.info(app, built, options)).commit ?? undefined
  const [image] = await api.ociImage.info(app, built, options)
  return image?.commit
}

const newest = (releases: readonly Release[], idOf: (release: Release) => string | undefined): string | undefined =>
  releases.filter(({status}) => status === 'succeeded').map(idOf).find(id => id !== undefined)

/** Undefined for what the platform refuses to tell. */
async function known<T>(answer: Promise<T>): Promise<T | undefined> {
  try {
    return await answer
  } catch (error) {
    if (error instanceof ApiError || error instanceof HttpError) return undefined
    throw error
  }
}
