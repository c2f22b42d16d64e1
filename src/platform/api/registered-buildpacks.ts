import type {Handlers} from '../http/handlers.js'

import {notFound} from '../../lib/api/errors.js'
import {findRegistered, readmeOf, registeredBuildpacks, revisionOf} from '../build/registry.js'

/** What the registry tells of the buildpacks that are here. */
export const registeredBuildpack: Handlers<'registeredBuildpack'> = {
  info: async ({params}) => found(await findRegistered(params.buildpack)),
  async list({query}) {
    const buildpacks = await registeredBuildpacks()
    return buildpacks.filter(({namespace, name, description}) =>
      isAmong(query.getAll('in[namespace][]'), namespace) && isAmong(query.getAll('in[name][]'), name) && isLike(query.get('like[description]'), description))
  },
  listRevisions: async ({params}) => [found(await revisionOf(params.buildpack))],
  readme: async ({params}) => ({encoding: 'base64', content: Buffer.from(found(await readmeOf(params.buildpack))).toString('base64')}),
}

function found<T>(value: T | undefined): T {
  if (value === undefined) throw notFound('buildpack')
  return value
}

const isAmong = (wanted: string[], value: string) => wanted.length === 0 || wanted.includes(value)
const isLike = (wanted: string | null, value: string) => wanted === null || value.toLowerCase().includes(wanted.toLowerCase())
