import {X509Certificate, createPrivateKey, createPublicKey, generateKeyPairSync, randomBytes, webcrypto} from 'node:crypto'
import {join} from 'node:path'

import {atomicWrite, ensureFolder, readIfPresent, readOrCreate} from './files.js'

/** PEM texts of a private key and its certificate. */
export interface KeyPair {key: string; certificate: string}

export interface LeafRequest {
  names: string[]
  addresses: string[]
  /** PEM. */
  key: string
  notBefore: Date
  notAfter: Date
}

const day = 24 * 60 * 60 * 1000
const algorithm = {name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256'}

/**
 * The platform's own certificate authority: `ca.pem` for clients to trust, and its key, which never leaves the data
 * folder, in `ca-key.pem` (mode 0600). Made when first asked for; of several that race, one makes it.
 *
 * It carries no name constraints: an app's custom domain may be any name, and clients hold a snapshot of `ca.pem`
 * (in a bundle, in a browser), so an authority that had to be made again with each domain would be refused by them.
 */
export async function loadAuthority(home: string, now: number): Promise<KeyPair & {path: string}> {
  await ensureFolder(home)
  const keyPath = join(home, 'ca-key.pem')
  const pair = parsePair(await readIfPresent(keyPath), now) ?? (await createAuthority(keyPath, now))
  const path = join(home, 'ca.pem')
  if ((await readIfPresent(path)) !== pair.certificate) await atomicWrite(path, pair.certificate, {mode: 0o644})
  return {...pair, path}
}

/** A certificate for a server, signed by the authority. */
export async function issueLeaf(authority: KeyPair, request: LeafRequest): Promise<KeyPair> {
  const x509 = await import('@peculiar/x509')
  const issuer = new x509.X509Certificate(authority.certificate)
  const publicKey = spki(request.key)
  const certificate = await x509.X509CertificateGenerator.create({
    serialNumber: serialNumber(),
    subject: [{CN: [commonName(request)]}],
    issuer: issuer.subjectName.toJSON(),
    notBefore: request.notBefore,
    notAfter: request.notAfter,
    publicKey: new x509.PublicKey(publicKey),
    signingKey: await importKey(authority.key),
    signingAlgorithm: algorithm,
    extensions: [
      new x509.BasicConstraintsExtension(false, undefined, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true),
      new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.serverAuth]),
      new x509.SubjectAlternativeNameExtension([
        ...request.names.map(value => ({type: 'dns' as const, value})),
        ...request.addresses.map(value => ({type: 'ip' as const, value})),
      ]),
      await x509.AuthorityKeyIdentifierExtension.create(issuer.publicKey),
      await x509.SubjectKeyIdentifierExtension.create(new x509.PublicKey(publicKey)),
    ],
  })
  return {key: request.key, certificate: pem(certificate.rawData)}
}

export const newKey = (): string =>
  generateKeyPairSync('ec', {namedCurve: 'P-256'}).privateKey.export({type: 'pkcs8', format: 'pem'}).toString()

/** A file that holds a key and its certificate; undefined where it holds anything else, or one that ends soon. */
export function parsePair(text: string | undefined, now: number, spare = 30 * day): KeyPair | undefined {
  const key = /-----BEGIN PRIVATE KEY-----[\s\S]+?-----END PRIVATE KEY-----\n/.exec(text ?? '')?.[0]
  const certificate = /-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----\n/.exec(text ?? '')?.[0]
  if (!key || !certificate) return undefined
  try {
    const parsed = new X509Certificate(certificate)
    const fits = parsed.checkPrivateKey(createPrivateKey(key)) && Date.parse(parsed.validTo) - spare > now
    return fits ? {key, certificate} : undefined
  } catch {
    return undefined
  }
}

async function createAuthority(keyPath: string, now: number): Promise<KeyPair> {
  const made = await selfSigned(now)
  const text = made.key + made.certificate
  const kept = parsePair((await readOrCreate(keyPath, () => text, {mode: 0o600})).toString(), now)
  if (kept) return kept
  // What was there is damaged or has ended: nobody can be served with it, so a new authority takes its place.
  await atomicWrite(keyPath, text, {mode: 0o600})
  return made
}

async function selfSigned(now: number): Promise<KeyPair> {
  const x509 = await import('@peculiar/x509')
  const key = newKey()
  const publicKey = new x509.PublicKey(spki(key))
  const name = [{O: ['Hokku']}, {CN: [`Hokku authority ${randomBytes(4).toString('hex')}`]}]
  const certificate = await x509.X509CertificateGenerator.create({
    serialNumber: serialNumber(),
    subject: name,
    issuer: name,
    // Long before now as well: a platform whose clock was moved has clients who live in the present.
    notBefore: new Date(now - 365 * day),
    notAfter: new Date(now + 3650 * day),
    publicKey,
    signingKey: await importKey(key),
    signingAlgorithm: algorithm,
    extensions: [
      new x509.BasicConstraintsExtension(true, 0, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign, true),
      await x509.SubjectKeyIdentifierExtension.create(publicKey),
    ],
  })
  return {key, certificate: pem(certificate.rawData)}
}

/** At most 64 characters (RFC 5280); nobody reads it for names any more. */
function commonName({names: [name = 'localhost']}: LeafRequest): string {
  return name.length <= 64 ? name : 'Hokku'
}

const spki = (key: string) => createPublicKey(key).export({type: 'spki', format: 'der'})

const importKey = (key: string) =>
  webcrypto.subtle.importKey('pkcs8', createPrivateKey(key).export({type: 'pkcs8', format: 'der'}), algorithm, false, ['sign'])

/** Positive, and never two alike: RFC 5280 allows 20 bytes. */
const serialNumber = () => `4${randomBytes(16).toString('hex').slice(1)}`

const pem = (der: ArrayBuffer) => new X509Certificate(Buffer.from(der)).toString()
