import type {Parts} from '../parts.js'

/** Milliseconds that such a URL is good for, as on Heroku. */
export const blobLife = 60 * 60_000

export type BlobMethod = 'GET' | 'PUT'

/** URLs to upload to and to fetch from, below `/streams/KIND/`: whoever knows one may use it, for as long as it is good. */
export function blobUrls(kind: 'slugs' | 'source-blobs') {
  const prefix = `/streams/${kind}/`
  const claim = (method: BlobMethod, id: string, expires: number) => `${kind} ${method} ${id} ${expires}`
  return {
    isPath: (path: string): boolean => path.startsWith(prefix),

    /** `base`: as the client reaches the platform, `http://127.0.0.1:5750`. */
    make({vault, world}: Pick<Parts, 'vault' | 'world'>, base: string, method: BlobMethod, id: string): string {
      const expires = world.clock.now() + blobLife
      return `${base}${prefix}${id}?expires=${expires}&signature=${vault.sign(claim(method, id, expires))}`
    },

    /** The id that a URL may be used for; undefined where it may not. */
    allowed({vault, world}: Pick<Parts, 'vault' | 'world'>, method: BlobMethod, {pathname, searchParams}: URL): string | undefined {
      const id = pathname.startsWith(prefix) ? pathname.slice(prefix.length) : ''
      const expires = Number(searchParams.get('expires'))
      const isSigned = /^[-0-9a-f]{36}$/.test(id) && vault.isSigned(claim(method, id, expires), searchParams.get('signature') ?? '')
      return isSigned && expires > world.clock.now() ? id : undefined
    },
  }
}
