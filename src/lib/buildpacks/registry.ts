import {resolve} from 'node:path'

import type {Tools} from '../command/define.js'

import {ApiError} from '../api/errors.js'
import {HttpError} from '../backend/errors.js'
import {CommandError} from '../command/errors.js'
import {isRegistryName} from './names.js'
import {options} from './search.js'

/**
 * Where a named buildpack is, by the registry of the platform; one without a registry of its own knows the name itself.
 * A path is one of this machine; URLs are what they are.
 */
export async function buildpackUrl({api, backend, cwd}: Tools, name: string): Promise<string> {
  if (/^\.\.?(\/|$)/.test(name)) return resolve(cwd, name)
  if (!isRegistryName(name) || !backend.hasBuildpackRegistry) return name
  try {
    // A registry may know a buildpack and have no address of it.
    const {blob_url: url}: {blob_url?: string} = await api.registeredBuildpack.info(name, options)
    return url ?? name
  } catch (error) {
    const isMissing = (error instanceof ApiError || error instanceof HttpError) && error.status === 404
    throw isMissing ? new CommandError(`Couldn't find the buildpack ${name}.`, {exit: 1}) : error
  }
}
