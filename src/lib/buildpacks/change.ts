import type {BuildpackInstallation} from '../api/types.js'
import type {Tools} from '../command/define.js'

import {CommandError} from '../command/errors.js'
import {shownName, withShownNames} from './names.js'
import {buildpackUrl} from './registry.js'

/** Where a buildpack goes in the list: at `index`, from 1; undefined: where the command puts it by itself. */
export interface Place {
  app: string
  buildpack: string
  index: number | undefined
  /** How many of those that are there make room. */
  replaced: 0 | 1
  /** Without an index. */
  otherwise: 'first' | 'last'
}

/** Puts a buildpack into the list, once. Yields the new list. */
export async function placeBuildpack(tools: Tools, place: Place): Promise<BuildpackInstallation[]> {
  const {app, buildpack, replaced} = place
  const urls = await installedUrls(tools, app)
  const wanted = await buildpackUrl(tools, buildpack)
  if (urls.some(url => isSame(url, wanted, buildpack))) throw new CommandError(`The buildpack ${buildpack} is already set on your app.`, {exit: 1})
  // Asked again for the list that is sent, as the official command line does.
  return putBuildpacks(tools, app, urls.toSpliced(position(place, urls), replaced, await buildpackUrl(tools, buildpack)))
}

/** Takes one out, by its place or by its name. */
export async function removeBuildpack(tools: Tools, app: string, {buildpack, index}: Pick<Place, 'index'> & {buildpack: string | undefined}) {
  const urls = await installedUrls(tools, app)
  if (urls.length === 0) throw new CommandError(`No buildpacks were found. Next release on ${app} will detect buildpack normally.`, {exit: 1})
  const at = index === undefined ? await find(tools, urls, buildpack ?? '') : checkedIndex(index, urls.length)
  return putBuildpacks(tools, app, urls.toSpliced(at, 1))
}

export async function putBuildpacks({api}: Tools, app: string, urls: string[]): Promise<BuildpackInstallation[]> {
  return withShownNames(await api.buildpackInstallation.update(app, {updates: urls.map(buildpack => ({buildpack}))}))
}

/** As they are sent back: the API takes a name for an URN. */
async function installedUrls({api}: Tools, app: string): Promise<string[]> {
  const installed = await api.buildpackInstallation.list(app)
  return installed.sort((a, b) => a.ordinal - b.ordinal).map(({buildpack: {url}}) => url.replace(/^urn:buildpack:/, ''))
}

const isSame = (url: string, wanted: string, name: string) => url === wanted || shownName(url) === shownName(wanted) || shownName(url) === name

function position({index, otherwise}: Place, urls: string[]): number {
  if (index !== undefined) return Math.min(index - 1, urls.length)
  return otherwise === 'first' ? 0 : urls.length
}

async function find(tools: Tools, urls: string[], buildpack: string): Promise<number> {
  const wanted = await buildpackUrl(tools, buildpack)
  const at = urls.findIndex(url => isSame(url, wanted, buildpack))
  if (at === -1) throw new CommandError('Buildpack not found. Nothing was removed.', {exit: 1})
  return at
}

function checkedIndex(index: number, count: number): number {
  if (index >= 1 && index <= count) return index - 1
  throw new CommandError(count === 1 ? 'Invalid index. Only valid value is 1.' : `Invalid index. Please choose a value between 1 and ${count}`, {exit: 1})
}
