import type {Handlers} from '../http/handlers.js'

import {invalidParams} from '../../lib/api/errors.js'
import {createSlug} from '../deploys/slug-blobs.js'
import {isProcessType} from '../model/names.js'
import {findStack} from '../model/stacks.js'
import {findApp, findSlug} from './find.js'
import {presentSlug} from './present.js'

export const slug: Handlers<'slug'> = {
  async create(call) {
    const {parts, body} = call
    const app = await findApp(call)
    const stack = findStack(body.stack ?? app.stack)
    if (!stack) throw invalidParams(`Stack ${body.stack} is not available.`)
    const wrong = Object.keys(body.process_types).find(type => !isProcessType(type))
    if (wrong !== undefined) throw invalidParams(`${wrong} is not a valid process type.`)
    const checksum = body.checksum ?? null
    if (checksum !== null && !/^sha256:[0-9a-f]{64}$/i.test(checksum)) throw invalidParams('checksum must be SHA256: and 64 hexadecimal digits.')
    return presentSlug(parts, await createSlug(parts, app, {
      processTypes: body.process_types, stack: stack.name, checksum, commit: body.commit ?? null, commitDescription: body.commit_description ?? null,
      buildpackDescription: body.buildpack_provided_description ?? null,
    }))
  },

  async info(call) {
    await findApp(call)
    return presentSlug(call.parts, await findSlug(call, call.params.slug))
  },
}
