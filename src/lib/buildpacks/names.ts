import type {BuildpackInstallation} from '../api/types.js'

const urn = 'urn:buildpack:'
const registryFile = /^https:\/\/buildpack-registry\.s3\.amazonaws\.com\/buildpacks\/([\w-]+\/[\w-]+)\.tgz$/

/** How people call a buildpack: `heroku/nodejs` where it came from the registry, else its URL. */
export const shownName = (url: string): string => (url.startsWith(urn) ? url.slice(urn.length) : registryFile.exec(url)?.[1] ?? url)

/** True for what has to be looked up: `heroku/nodejs`, but no URL and no path. */
export const isRegistryName = (text: string): boolean => /^[\w-]+(\/[\w-]+)?$/.test(text)

export const withShownNames = (installations: readonly BuildpackInstallation[]): BuildpackInstallation[] =>
  installations.map(({buildpack, ordinal}) => ({ordinal, buildpack: {...buildpack, url: shownName(buildpack.url)}}))
