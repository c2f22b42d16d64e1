import type {BuildpackInstallation} from '../api/types.js'
import type {Client} from '../api/client.js'

import {withShownNames} from './names.js'

/** What an app is built with, and which kind of buildpacks these are. */
export interface Listing {installed: BuildpackInstallation[]; isCloudNative: boolean}

export async function listBuildpacks(api: Client, app: string): Promise<Listing> {
  const {generation} = await api.app.info(app, {version: '3.sdk'})
  const isCloudNative = isFir(generation)
  const installed = isCloudNative ? await ofLatestImage(api, app) : withShownNames(await api.buildpackInstallation.list(app))
  return {installed, isCloudNative}
}

/** Some answers have the generation's name alone. */
const isFir = (generation: string | {name: string}) => (typeof generation === 'string' ? generation : generation?.name) === 'fir'

/** A Cloud Native build picks its buildpacks itself: those of the newest release's image. */
async function ofLatestImage(api: Client, app: string): Promise<BuildpackInstallation[]> {
  const options = {version: '3.sdk'}
  const releases = await api.release.list(app, {...options, range: 'version ..; max=10, order=desc', partial: true})
  const image = releases.find(({oci_image: image}) => image)?.oci_image
  if (!image) return []
  const [found] = await api.ociImage.info(app, image.id, options)
  return (found?.buildpacks ?? []).map(({id}, ordinal) => ({buildpack: {name: id, url: id}, ordinal}))
}
