import type {Tools} from './define.js'

/** Puts an archive of source code where the platform takes it. Yields where it finds it again. */
export async function uploadSource({api, backend}: Tools, archive: Uint8Array): Promise<string> {
  const {source_blob: {get_url: getUrl, put_url: putUrl}} = await api.source.create()
  const status = await backend.call('PUT', putUrl, archive)
  if (status < 200 || status > 299) throw new Error(`The source code could not be uploaded: the platform answered ${status}.`)
  return getUrl
}
