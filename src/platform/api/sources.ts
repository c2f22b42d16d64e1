import type {Call, Handlers} from '../http/handlers.js'

import {createSource} from '../deploys/source-blobs.js'
import {apiUrl} from '../model/addresses.js'
import {findApp} from './find.js'

export const source: Handlers<'source'> = {
  create: call => place(call),
  async createByApp(call) {
    await findApp(call)
    return place(call)
  },
}

async function place({parts}: Call) {
  const {getUrl, putUrl} = await createSource(parts, apiUrl(parts.settings))
  return {source_blob: {get_url: getUrl, put_url: putUrl}}
}
