import type {App, AppFeature, BuildpackInstallation} from '../api/types.js'
import type {Client} from '../api/client.js'

import {statusOf} from '../backend/errors.js'

/** What two apps differ in: what each has, undefined where it has nothing of the kind. */
export interface Difference {property: string; values: [string | undefined, string | undefined]}

interface Described {
  checksum: string | undefined
  config: Record<string, string>
  app: App
  buildpacks: BuildpackInstallation[]
  services: string[]
  features: AppFeature[]
}

export async function compareApps(api: Client, one: string, other: string): Promise<Difference[]> {
  const checksums = await both([one, other], name => checksumOf(api, name))
  const [a, b] = await both([one, other], name => describe(api, name))
  const apps: Pair<Described> = [{...a, checksum: checksums[0]}, {...b, checksum: checksums[1]}]
  const each = (property: string, of: (app: Described) => string | undefined): Difference => ({property, values: [of(apps[0]), of(apps[1])]})
  const named = (names: (app: Described) => string[], property: string, of: (app: Described, name: string) => string | undefined) =>
    [...new Set(apps.flatMap(names))].map(name => each(`${property} (${name})`, app => of(app, name)))
  return [
    each('slug (checksum)', ({checksum}) => checksum),
    ...named(({config}) => Object.keys(config), 'config', ({config}, name) => config[name]),
    each('stack', ({app}) => app.stack.name),
    ...named(({buildpacks}) => buildpacks.map((_, at) => String(at)), 'buildpack', ({buildpacks}, at) => buildpacks[Number(at)]?.buildpack.url),
    ...named(({services}) => services, 'add-on', ({services}, name) => String(services.includes(name))),
    ...named(({features}) => features.map(({name}) => name), 'feature', ({features}, name) => stateOf(features.find(feature => feature.name === name))),
  ].filter(({values: [first, second]}) => first !== second)
}

type Pair<T> = [T, T]
const both = <T>([one, other]: Pair<string>, of: (name: string) => Promise<T>): Promise<Pair<T>> => Promise.all([of(one), of(other)])

/** Of the newest release's slug; undefined before the first build. */
async function checksumOf(api: Client, app: string): Promise<string | undefined> {
  try {
    const [release] = await api.release.list(app, {range: 'version ..; max=1, order=desc', partial: true})
    return release?.slug ? (await api.slug.info(app, release.slug.id)).checksum ?? undefined : undefined
  } catch (error) {
    throw statusOf(error) === 404 ? new Error(`App not found: ${app}`) : error
  }
}

async function describe(api: Client, name: string): Promise<Omit<Described, 'checksum'>> {
  const [config, app, buildpacks, addons, features] = await Promise.all([
    api.configVar.infoForApp(name),
    api.app.info(name),
    api.buildpackInstallation.list(name),
    api.addOn.listByApp(name),
    api.appFeature.list(name),
  ])
  return {config, app, buildpacks, services: addons.map(({addon_service: service}) => service.name), features}
}

const stateOf = (feature: AppFeature | undefined) => (feature?.enabled ? 'enabled' : 'disabled')
