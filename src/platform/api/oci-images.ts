import type {OciImage} from '../../lib/api/types.js'
import type {Taken} from '../../lib/api/contract.js'
import type {AppRecord, OciImageRecord} from '../model/records.js'
import type {Handlers} from '../http/handlers.js'

import {invalidParams, notFound} from '../../lib/api/errors.js'
import {isUuid} from '../model/names.js'
import {findStack} from '../model/stacks.js'
import {findApp} from './find.js'
import {stackRef, times} from './present.js'

type Details = Omit<Taken<'ociImage', 'create'>, 'digest' | 'stack'>

/** What somebody says of an image of an app. Dynos are made of slugs: an image is on record, and can't be released yet. */
export const ociImage: Handlers<'ociImage'> = {
  async create(call) {
    const {parts: {store, world}, body: {digest, stack, ...details}} = call
    const app = await findApp(call)
    const found = findStack(stack ?? app.stack)
    if (!found) throw invalidParams(`Stack ${stack} is not available.`)
    const at = new Date(world.clock.now()).toISOString()
    const row = {id: world.ids.uuid(), createdAt: at, updatedAt: at, appId: app.id, digest: digest ?? '', details: {...details, stack: found.name}}
    return present(app, await store.ociImages.insert(row))
  },

  /** A digest may be several images'. */
  async info(call) {
    const {parts: {store}, params: {image}} = call
    const app = await findApp(call)
    const found = await store.ociImages.list(isUuid(image) ? {appId: app.id, id: image} : {appId: app.id, digest: image}, {order: 'createdAt'})
    if (found.length === 0) throw notFound('oci_image')
    return found.map(row => present(app, row))
  },
}

function present(app: AppRecord, row: OciImageRecord): OciImage {
  const {stack, ...details} = row.details as Partial<Details> & {stack?: string}
  const types = Object.entries(details.process_types ?? {}).map(([name, type]) => [name, {
    name: type.name ?? name, display_cmd: type.display_cmd ?? type.command ?? '', command: type.command ?? '', working_dir: type.working_dir ?? '', default: type.default ?? null,
  }] as const)
  return {
    architecture: details.architecture ?? null, base_image_name: details.base_image_name ?? '', base_top_layer: details.base_top_layer ?? '',
    buildpacks: (details.buildpacks ?? []).map(({id = '', version = '', homepage = ''}) => ({id, version, homepage})), commit: details.commit ?? '',
    commit_description: details.commit_description ?? '', ...times(row), digest: row.digest, id: row.id, image_repo: details.image_repo ?? '',
    process_types: Object.fromEntries(types), stack: stackRef(stack ?? app.stack),
  }
}
