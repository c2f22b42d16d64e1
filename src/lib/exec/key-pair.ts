import {generateKeyPair} from 'node:crypto'
import {promisify} from 'node:util'

export interface KeyPair {
  /** PEM. */
  privateKey: string
  /** `ssh-rsa AAAA…` */
  publicKey: string
}

/** A key of its own for one connection. */
export async function newKeyPair(): Promise<KeyPair> {
  const {privateKey, publicKey} = await promisify(generateKeyPair)('rsa', {modulusLength: 2048})
  const {e = '', n = ''} = publicKey.export({format: 'jwk'})
  const parts = [Buffer.from('ssh-rsa'), number(e), number(n)].map(withLength)
  return {
    privateKey: privateKey.export({type: 'pkcs1', format: 'pem'}) as string,
    publicKey: `ssh-rsa ${Buffer.concat(parts).toString('base64')}`,
  }
}

/** RFC 4251: a length before every part, and a zero before a number that would be negative else. */
const withLength = (part: Buffer): Buffer => {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(part.length)
  return Buffer.concat([length, part])
}

function number(base64url: string): Buffer {
  const bytes = Buffer.from(base64url, 'base64url')
  return (bytes[0] ?? 0) >= 0x80 ? Buffer.concat([Buffer.from([0]), bytes]) : bytes
}
