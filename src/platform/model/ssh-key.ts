import {createHash} from 'node:crypto'

export interface SshKey {
  /** `type base64 comment`, with single spaces. */
  publicKey: string
  comment: string
  /** MD5 of the key's bytes, `17:63:a4:…`: what Heroku shows, and older programs too. */
  fingerprint: string
}

/** How many fields follow the type in each kind of key (RFC 4253 §6.6, RFC 5656 §3.1, RFC 8709 §4, OpenSSH's PROTOCOL.u2f). */
const fields: Readonly<Record<string, number>> = {
  'ssh-rsa': 2, 'ssh-ed25519': 1, 'ecdsa-sha2-nistp256': 2, 'ecdsa-sha2-nistp384': 2, 'ecdsa-sha2-nistp521': 2,
  'sk-ssh-ed25519@openssh.com': 2, 'sk-ecdsa-sha2-nistp256@openssh.com': 3,
}

/** A line of a `.pub` file. Undefined where it is no public key; that includes private ones. */
export function parseSshKey(line: string): SshKey | undefined {
  const [, type = '', encoded = '', rest = ''] = /^\s*([\w@.-]+)[ \t]+([A-Za-z0-9+/]+={0,2})(?:[ \t]+([^\r\n]*?))?\s*$/.exec(line) ?? []
  const wanted = Object.hasOwn(fields, type) ? fields[type] : undefined
  const blob = Buffer.from(encoded, 'base64')
  const [named, ...others] = readFields(blob) ?? []
  if (wanted === undefined || named?.toString('latin1') !== type || others.length !== wanted || !isStrong(type, others)) return undefined
  const digest = createHash('md5').update(blob).digest('hex')
  return {publicKey: [type, encoded, rest].filter(Boolean).join(' '), comment: rest, fingerprint: (digest.match(/../g) ?? []).join(':')}
}

/** A key's bytes are fields, each behind its length in four bytes; undefined where they don't end with the last one. */
function readFields(blob: Buffer): Buffer[] | undefined {
  const found: Buffer[] = []
  let at = 0
  while (at < blob.length) {
    if (at + 4 > blob.length) return undefined
    const end = at + 4 + blob.readUInt32BE(at)
    if (end > blob.length) return undefined
    found.push(blob.subarray(at + 4, end))
    at = end
  }
  return found
}

/** An RSA key of fewer than 1024 bits is broken; the others have one size. */
const isStrong = (type: string, others: Buffer[]): boolean =>
  type === 'ssh-rsa' ? (others[1]?.length ?? 0) >= 128 : (others[0]?.length ?? 0) > 0
