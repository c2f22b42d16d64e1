import {randomBytes, scrypt, timingSafeEqual} from 'node:crypto'
import {promisify} from 'node:util'

import {hashToken} from '../store/vault.js'

const derive = promisify<string, Buffer, number, Buffer>(scrypt)
const keyLength = 32

/** As it is kept: `scrypt$SALT$KEY`, both in base64. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16)
  return ['scrypt', salt.toString('base64'), (await derive(password.normalize('NFKC'), salt, keyLength)).toString('base64')].join('$')
}

/** Whether it is the one that was hashed; false where there is none. */
export async function isPassword(given: string, hash: string | null): Promise<boolean> {
  const [, salt, key] = hash?.split('$') ?? []
  if (salt === undefined || key === undefined) return false
  return timingSafeEqual(await derive(given.normalize('NFKC'), Buffer.from(salt, 'base64'), keyLength), Buffer.from(key, 'base64'))
}

/** Takes the same time for every wrong one. */
export const isSame = (given: string, wanted: string): boolean => timingSafeEqual(Buffer.from(hashToken(given)), Buffer.from(hashToken(wanted)))
