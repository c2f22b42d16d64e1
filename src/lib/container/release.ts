import type {ImageManifest, Release} from '../api/types.js'
import type {Tools} from '../command/define.js'

import {CommandError} from '../command/errors.js'
import {streamOutput} from '../releases/output.js'

/** Releases the newest image of each process type, and shows how its release command goes. */
export async function releaseImages(tools: Tools, app: string, types: readonly string[]): Promise<Release | undefined> {
  const {api, out} = tools
  const images: Array<{type: string; docker_image: string}> = []
  for (const type of types) images.push({type, docker_image: await imageId(tools, app, type)})
  const before = await newest(tools, app)
  await out.action(`Releasing images ${types.join(',')} to ${out.style.app(app)}`, () =>
    api.formation.batchUpdate(app, {updates: images}, {version: '3.docker-releases'}))
  const made = await newest(tools, app)
  if (!made || (made.id !== undefined && made.id === before?.id)) return made
  const ended = made.output_stream_url ? await followed(tools, app, made, made.output_stream_url) : made
  if (ended.status === 'failed') throw new CommandError('Error: release command failed', {exit: 1})
  return ended
}

/** By the registry, which takes the token as a password without a name. */
async function imageId({api, backend}: Tools, app: string, type: string): Promise<string> {
  const basic = Buffer.from(`:${(await backend.token()) ?? ''}`).toString('base64')
  return idOf(await api.imageManifest.latest(app, type, {headers: {accept: 'application/vnd.docker.distribution.manifest.v2+json', authorization: `Basic ${basic}`}}))
}

/** The first version of manifests hides it in the newest step of its history. */
function idOf({config, history}: ImageManifest): string {
  if (config) return config.digest
  return (JSON.parse(history?.[0]?.v1Compatibility ?? '{}') as {id?: string}).id ?? ''
}

async function newest({api}: Tools, app: string): Promise<Release | undefined> {
  const [release] = await api.release.list(app, {range: 'version ..; max=1, order=desc', partial: true})
  return release
}

async function followed(tools: Tools, app: string, {id}: Release, url: string): Promise<Release> {
  tools.out.line('Running release command...')
  await streamOutput(tools, url, chunk => tools.out.write(chunk))
  return tools.api.release.info(app, id)
}
