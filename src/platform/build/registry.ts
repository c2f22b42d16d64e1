import {readFile, stat} from 'node:fs/promises'
import {join} from 'node:path'

import type {RegisteredBuildpack, RegisteredRevision} from '../../lib/api/types.js'
import type {BuildpackReference} from './buildpack-ref.js'

import {stableId} from '../model/stable-id.js'
import {parseBuildpack} from './buildpack-ref.js'
import {builtInFolder, builtInNames, languages} from './buildpacks/index.js'

/** The built-in buildpacks. */
export const registeredBuildpacks = (): Promise<RegisteredBuildpack[]> =>
  Promise.all(builtInNames.map(name => describe(`heroku/${name}`, parseBuildpack(`heroku/${name}`))))

/** One that a build finds by its name; undefined where no build would. */
export async function findRegistered(name: string): Promise<RegisteredBuildpack | undefined> {
  const reference = referenceOf(name)
  return reference?.name ? describe(reference.name, reference) : undefined
}

/** What its folder says of a built-in buildpack. */
export async function readmeOf(name: string): Promise<string | undefined> {
  const folder = folderOf(referenceOf(name))
  return folder === undefined ? undefined : readFile(join(folder, 'README.md'), 'utf8')
}

/** A built-in buildpack has one revision: the one that came with the platform. */
export async function revisionOf(name: string): Promise<RegisteredRevision | undefined> {
  const folder = folderOf(referenceOf(name))
  if (folder === undefined) return undefined
  const at = (await stat(join(folder, 'bin', 'compile'))).mtime.toISOString()
  return {id: stableId(`${name} revision`), release: 1, status: 'published', license: 'MIT', created_at: at, updated_at: at}
}

function referenceOf(name: string): BuildpackReference | undefined {
  try {
    return parseBuildpack(name)
  } catch {
    return undefined
  }
}

const folderOf = (reference: BuildpackReference | undefined) =>
  reference?.origin.kind === 'built-in' ? builtInFolder(reference.origin.name) : undefined

async function describe(name: string, {url, origin}: BuildpackReference): Promise<RegisteredBuildpack> {
  const [namespace = '', short = ''] = name.split('/')
  const known = {id: stableId(`buildpack ${name}`), namespace, name: short, blob_url: url, two_factor_authentication: false}
  if (origin.kind !== 'built-in') return {...known, ...published(name)}
  const summary = firstParagraph(await readmeOf(name))
  return {
    ...known, category: languages.some(language => language === short) ? 'languages' : 'tools', description: summary,
    source: {type: 'built-in', owner: null, repo: null}, support: {method: 'other', address: 'whoever runs this platform'},
  }
}

/** Heroku's own that are not built in: nothing is known of them before a build fetches them. */
const published = (name: string) => ({
  category: null, description: 'Fetched from GitHub at each build.',
  source: {type: 'github', owner: 'heroku', repo: `heroku-buildpack-${name.split('/')[1]}`}, support: {method: 'github', address: null},
})

const firstParagraph = (readme = ''): string => readme.split('\n\n')[1]?.trim().replaceAll('\n', ' ') ?? ''
