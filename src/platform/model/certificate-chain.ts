import {X509Certificate, createPrivateKey} from 'node:crypto'
import type {KeyObject} from 'node:crypto'
import {rootCertificates} from 'node:tls'

/**
 * Brings PEM certificates into the order that servers need, each followed by the one that issued it and the one of the
 * key first: people hand them over in any. What can't be served is told in words for its user.
 */
export function arrangeChain(text: string, keyText: string): {chain: string} | {problem: string} {
  const key = readKey(keyText)
  if (!key) return {problem: 'The private key can\'t be read: it must be a PEM private key without a passphrase.'}
  const certificates = readAll(text)
  if (!certificates) return {problem: 'The certificate chain can\'t be read: it must be PEM certificates.'}
  const first = certificates.find(certificate => certificate.checkPrivateKey(key))
  if (!first) return {problem: 'The private key belongs to none of the certificates.'}
  const chain = [first]
  for (let next = issuerOf(first, certificates); next && !chain.includes(next); next = issuerOf(next, certificates)) chain.push(next)
  return {chain: chain.map(certificate => certificate.toString()).join('')}
}

export interface CertificateFacts {
  names: string[]
  subject: string
  issuer: string
  /** Milliseconds since 1970. */
  startsAt: number
  expiresAt: number
  isSelfSigned: boolean
  /** By an authority that everybody trusts. */
  isCaSigned: boolean
  fingerprint: string
}

/** What the first certificate of an arranged chain says. */
export function readFacts(chain: string): CertificateFacts {
  const [first, ...others] = readAll(chain) ?? []
  if (!first) throw new Error('There is no certificate in what was kept as one.')
  const isSelfSigned = first.checkIssued(first)
  const last = others.at(-1) ?? first
  return {
    names: namesOf(first), subject: oneLine(first.subject), issuer: oneLine(first.issuer), startsAt: Date.parse(first.validFrom),
    expiresAt: Date.parse(first.validTo), isSelfSigned, isCaSigned: !isSelfSigned && roots().some(root => last.checkIssued(root) && last.verify(root.publicKey)),
    fingerprint: first.fingerprint256,
  }
}

function readKey(text: string): KeyObject | undefined {
  try {
    return createPrivateKey(text)
  } catch {
    return undefined
  }
}

function readAll(text: string): X509Certificate[] | undefined {
  const blocks = text.match(/-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/g) ?? []
  try {
    return blocks.length > 0 ? blocks.map(block => new X509Certificate(block)) : undefined
  } catch {
    return undefined
  }
}

const issuerOf = (certificate: X509Certificate, among: X509Certificate[]) => among.find(other => other !== certificate && certificate.checkIssued(other))

function namesOf({subject, subjectAltName}: X509Certificate): string[] {
  const alternatives = [...(subjectAltName ?? '').matchAll(/DNS:([^,\s"]+)/g)].map(([, name = '']) => name)
  const common = /^CN=(.+)$/m.exec(subject)?.[1]
  return alternatives.length > 0 || common === undefined ? alternatives : [common]
}

/** `/C=US/CN=example.com`, as Heroku shows it. */
const oneLine = (name: string): string => name.split('\n').map(part => `/${part}`).join('')

let known: X509Certificate[] | undefined
const roots = () => (known ??= rootCertificates.map(text => new X509Certificate(text)))
