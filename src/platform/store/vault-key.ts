import {randomBytes} from 'node:crypto'

import {readOrCreate} from '../world/files.js'
import {Vault} from './vault.js'

/** The vault whose key lies in that file (mode 0600), made at the first start. Throws where the file holds something else. */
export async function openVault(file: string): Promise<Vault> {
  const key = await readOrCreate(file, () => `${randomBytes(32).toString('hex')}\n`, {mode: 0o600})
  const bytes = Buffer.from(key.toString('utf8').trim(), 'hex')
  if (bytes.length !== 32) throw new Error(`${file} doesn't hold the key that it should (64 hex digits). Without it, config and tokens can't be read.`)
  return new Vault(bytes)
}
