import {dirname} from 'node:path'

import type {Tools} from '../command/define.js'
import type {Dockerfile} from './dockerfiles.js'

import {docker, dockerVersion} from './docker.js'
import {imageOf} from './registry.js'

export interface Push {
  app: string
  /** `NAME=value` for the build. */
  args: readonly string[]
  /** Folder that the build sees; else that of the Dockerfile. */
  context: string | undefined
  isVerbose: boolean
  noCache: boolean
}

/** Builds all images, then pushes all. Yields their names. */
export async function buildAndPush(tools: Tools, files: readonly Dockerfile[], push: Push): Promise<string[]> {
  const {out} = tools
  const images = files.map(file => ({...file, image: imageOf(tools, push.app, file.type)}))
  const version = await dockerVersion()
  for (const {file, image, type} of images) {
    out.header(`Building ${type} (${file})`)
    await docker(tools, buildArgs(image, file, version, push), push)
  }
  for (const {file, image, type} of images) {
    out.header(`Pushing ${type} (${file})`)
    await docker(tools, ['push', image], push)
  }
  const [those, they] = images.length === 1 ? ['image has', 'it'] : ['images have', 'them']
  out.line(`Your ${those} been successfully pushed. You can now release ${they} with the 'container:release' command.`)
  return images.map(({image}) => image)
}

/** Heroku's registry takes images for Intel's processors, and knows neither provenance nor bills of materials. */
function buildArgs(image: string, file: string, version: number, {args, context, noCache}: Push): string[] {
  return [
    'build', '-f', file, '-t', image,
    ...(process.arch.startsWith('arm') ? ['--platform', 'linux/amd64'] : []),
    ...(noCache ? ['--no-cache'] : []),
    ...(version >= 24 ? ['--provenance', 'false', '--sbom', 'false'] : []),
    ...args.flatMap(arg => ['--build-arg', arg]),
    context ?? dirname(file),
  ]
}
