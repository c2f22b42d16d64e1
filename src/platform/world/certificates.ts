import type {SecureContext} from 'node:tls'

import {X509Certificate} from 'node:crypto'
import {isIP} from 'node:net'
import {networkInterfaces} from 'node:os'
import {join} from 'node:path'
import {createSecureContext} from 'node:tls'

import type {KeyPair} from './authority.js'
import type {Clock} from './world.js'

import {issueLeaf, loadAuthority, newKey, parsePair} from './authority.js'
import {atomicWrite, readIfPresent} from './files.js'

/** Certificates for whatever name a client asks for, from an authority of the platform's own. */
export interface Certificates {
  /** What clients are told to trust: the certificate's text, and the file in the data folder that holds it. */
  authority(): Promise<{pem: string; path: string}>
  /**
   * For exactly this host name: clients refuse `*.localhost`. Without a name, or with one that is no host name, the
   * certificate for the machine itself: `localhost` and the addresses that the platform listens on.
   */
  contextFor(serverName: string | undefined): Promise<SecureContext>
  /** The machine's own certificate, for a server's default. The same object until it is renewed. */
  own(): Promise<KeyPair>
  /** The certificates that an app brought, by host name (`*.example.com` stands for one label more), in place of those before. */
  setBrought(appId: string, brought: ReadonlyMap<string, KeyPair>): void
}

const day = 24 * 60 * 60 * 1000
/**
 * Clients refuse more than 398 days. Half of them lie in the past, so that a platform whose clock was moved on (a
 * lesson, a test) still serves clients who live in the present.
 */
const validBefore = 190 * day
const validAfter = 200 * day
const renewBefore = 30 * day

export interface CertificatesOptions {
  /** The data folder. */
  home: string
  clock: Pick<Clock, 'now'>
  /** The address that the platform listens on. */
  host?: string
  /** How many names' certificates are held; who asks for more of them makes the oldest be forgotten. */
  most?: number
}

export function createCertificates({home, clock, host, most = 500}: CertificatesOptions): Certificates {
  const authority = kept(clock, () => loadAuthority(home, clock.now()))
  const own = kept(clock, async () => loadOwn(home, await authority(), host, clock.now()))
  const contexts = new Map<string, {context: Promise<SecureContext>; until: number}>()
  const broughtBy = new Map<string, {appId: string; context: SecureContext}>()

  async function leaf(name: string): Promise<KeyPair> {
    // One key serves all names: it lives on this machine only, and making another takes time.
    const {key} = await own()
    return issueLeaf(await authority(), {...validity(clock.now()), names: [name], addresses: [], key})
  }

  function contextFor(serverName: string | undefined): Promise<SecureContext> {
    const name = hostName(serverName)
    const brought = broughtBy.get(name) ?? broughtBy.get(name.replace(/^[^.]+/, '*'))
    if (brought) return Promise.resolve(brought.context)
    const present = contexts.get(name)
    contexts.delete(name)
    if (present && present.until > clock.now()) {
      contexts.set(name, present)
      return present.context
    }
    const context = (name === '' ? own() : leaf(name)).then(toContext)
    context.catch(() => contexts.delete(name))
    contexts.set(name, {context, until: clock.now() + validAfter - renewBefore - day})
    if (contexts.size > most) forgetOldest(contexts)
    return context
  }

  function setBrought(appId: string, brought: ReadonlyMap<string, KeyPair>) {
    for (const [host, {appId: owner}] of broughtBy) if (owner === appId) broughtBy.delete(host)
    for (const [host, pair] of brought) broughtBy.set(host, {appId, context: toContext(pair)})
  }

  return {
    contextFor,
    own,
    setBrought,
    async authority() {
      const {certificate, path} = await authority()
      return {pem: certificate, path}
    },
  }
}

/** Made once, however many ask at once; again after a failure, and shortly before it ends. */
function kept<T extends KeyPair>(clock: Pick<Clock, 'now'>, make: () => Promise<T>): () => Promise<T> {
  let current: Promise<T> | undefined
  let end = Infinity
  return () => {
    if (current && clock.now() < end) return current
    end = Infinity
    const made = make()
    current = made
    made.then(
      pair => (end = Date.parse(new X509Certificate(pair.certificate).validTo) - renewBefore),
      () => (current = undefined),
    )
    return made
  }
}

/** The machine's own certificate stays on disk: making one loads a large library, which most starts can do without. */
async function loadOwn(home: string, issuer: KeyPair, host: string | undefined, now: number): Promise<KeyPair> {
  const path = join(home, 'localhost.pem')
  const present = parsePair(await readIfPresent(path), now, renewBefore)
  const names = host && !isIP(host) && host !== 'localhost' ? ['localhost', host] : ['localhost']
  const addresses = ownAddresses(host)
  if (present && covers(present, issuer, [...names, ...addresses])) return present
  const made = await issueLeaf(issuer, {...validity(now), names, addresses, key: newKey()})
  await atomicWrite(path, made.key + made.certificate, {mode: 0o600})
  return made
}

function ownAddresses(host: string | undefined): string[] {
  const loopback = ['127.0.0.1', '::1']
  if (!host || !isIP(host)) return loopback
  const isAny = host === '0.0.0.0' || host === '::'
  const others = isAny ? Object.values(networkInterfaces()).flatMap(all => all ?? []).map(one => one.address.replace(/%.*/, '')) : [host]
  return [...new Set([...loopback, ...others])]
}

function covers(pair: KeyPair, issuer: KeyPair, names: string[]): boolean {
  const certificate = new X509Certificate(pair.certificate)
  const isCovered = (name: string) => (isIP(name) ? certificate.checkIP(name) : certificate.checkHost(name)) !== undefined
  return certificate.verify(new X509Certificate(issuer.certificate).publicKey) && names.every(isCovered)
}

/** Lower case; empty for what no certificate is made for by name. */
function hostName(name: string | undefined): string {
  const lower = (name ?? '').toLowerCase().replace(/\.$/, '')
  const isName = lower.length <= 253 && /^[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9])?(\.[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9])?)*$/.test(lower)
  return isName && lower !== 'localhost' && isIP(lower) === 0 ? lower : ''
}

function forgetOldest(contexts: Map<string, unknown>): void {
  const [oldest] = contexts.keys()
  if (oldest !== undefined) contexts.delete(oldest)
}

const validity = (now: number) => ({notBefore: new Date(now - validBefore), notAfter: new Date(now + validAfter)})

const toContext = (pair: KeyPair) => createSecureContext({key: pair.key, cert: pair.certificate})
