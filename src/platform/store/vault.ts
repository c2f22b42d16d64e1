import {createCipheriv, createDecipheriv, createHash, createHmac, randomBytes, timingSafeEqual} from 'node:crypto'

/** Keeps secrets unreadable at rest (AES-256-GCM) and signs what the platform hands out (HMAC-SHA-256). */
export class Vault {
  readonly #key: Buffer
  readonly #signingKey: Buffer

  /** `key`: 32 bytes, kept beside the database in a file of mode 0600. */
  constructor(key: Buffer) {
    if (key.length !== 32) throw new Error('The vault key must have 32 bytes.')
    this.#key = key
    this.#signingKey = createHmac('sha256', key).update('hokku signatures').digest()
  }

  seal(text: string): string {
    const nonce = randomBytes(12)
    const cipher = createCipheriv('aes-256-gcm', this.#key, nonce)
    const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
    return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64')
  }

  /** Throws `Unsealable` where the text was not sealed by this key or was changed since. */
  open(sealed: string): string {
    const bytes = Buffer.from(sealed, 'base64')
    try {
      const decipher = createDecipheriv('aes-256-gcm', this.#key, bytes.subarray(0, 12))
      decipher.setAuthTag(bytes.subarray(12, 28))
      return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8')
    } catch (cause) {
      throw new Unsealable(cause)
    }
  }

  sealJson(value: unknown): string {
    return this.seal(JSON.stringify(value))
  }

  openJson<T>(sealed: string): T {
    return JSON.parse(this.open(sealed)) as T
  }

  /** URL-safe. */
  sign(text: string): string {
    return createHmac('sha256', this.#signingKey).update(text).digest('base64url')
  }

  isSigned(text: string, signature: string): boolean {
    const wanted = Buffer.from(this.sign(text))
    const given = Buffer.from(signature)
    return wanted.length === given.length && timingSafeEqual(wanted, given)
  }
}

/** What was kept sealed can't be opened: the row was changed from outside, or the key is another one. */
export class Unsealable extends Error {
  constructor(cause: unknown) {
    super('A sealed value of the platform\'s data can\'t be opened: it is damaged, or the key in `vault-key` is not the one that sealed it.', {cause})
  }
}

/** Tokens are random and long, so a plain digest keeps them safe at rest. */
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex')
