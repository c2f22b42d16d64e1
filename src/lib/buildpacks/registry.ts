import {resolve} from 'node:path'

import type {Tools} from '../command/define.js'

import {HttpError} from '../backend/errors.js'
import {CommandError} from '../command/errors.js'
import {isRegistryName} from './names.js'

/** The registry answers nothing else. */
const accept = 'application/vnd.heroku+json; version=3.buildpack-registry'

/**
 * Where a named buildpack is, by the registry of the platform; one without a registry of its own knows the name itself.
 * A path is one of this machine; URLs are what they are.
 */
export async function buildpackUrl({backend, cwd, signal}: Tools, name: string): Promise<string> {
  if (/^\.\.?(\/|$)/.test(name)) return resolve(cwd, name)
  const registry = backend.buildpackRegistry
  if (!isRegistryName(name) || registry === undefined) return name
  const answer = await read(backend.stream(`${registry}/buildpacks/${encodeURIComponent(name)}`, signal, accept), name)
  const {blob_url: url} = JSON.parse(answer) as {blob_url?: unknown}
  return typeof url === 'string' ? url : name
}

async function read(body: AsyncIterable<Uint8Array>, name: string): Promise<string> {
  try {
    const chunks: Uint8Array[] = []
    for await (const chunk of body) chunks.push(chunk)
    return Buffer.concat(chunks).toString()
  } catch (error) {
    if (error instanceof HttpError && error.status === 404) throw new CommandError(`Couldn't find the buildpack ${name}.`, {exit: 1})
    throw error
  }
}
