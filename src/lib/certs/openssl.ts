import type {Tools} from '../command/define.js'

import {UsageError} from '../command/errors.js'
import {string} from '../command/flags.js'

/** Who a certificate is made out to. */
export const ownerFlags = () => ({
  area: string({description: 'state or province of the owner'}),
  city: string({description: 'city of the owner'}),
  country: string({description: 'country of the owner, by its two letters'}),
  owner: string({description: 'name of the organization that it belongs to'}),
  subject: string({description: 'the whole subject of the certificate'}),
})

type Owner = Partial<Record<'area' | 'city' | 'country' | 'owner' | 'subject', string | undefined>>

/** The subject, as openssl takes it: as given, else of what the flags or a person say of the owner. */
export async function subjectOf({out}: Tools, domain: string, {now, ...flags}: Owner & {now: boolean}): Promise<string> {
  if (flags.subject) return flags.subject
  const {area, city, country, owner} = now || Object.values(flagsOfOwner(flags)).some(Boolean) ? flags : await askedOwner(out.isInteractive)
  const parts = {C: country, ST: area, L: city, O: owner, CN: domain}
  return Object.entries(parts).map(([name, value]) => (value ? `/${name}=${value}` : '')).join('')
}

const flagsOfOwner = ({area, city, country, owner}: Owner) => ({area, city, country, owner})

async function askedOwner(isInteractive: boolean): Promise<Owner> {
  if (!isInteractive) throw new UsageError('Who owns this certificate? Say it with --owner, --country, --area and --city, or re-run this command with --now')
  const {ask} = await import('../command/prompt.js')
  return {
    owner: await ask('Owner of this certificate'),
    country: await ask('Country of owner (two-letter ISO code)'),
    area: await ask('State/province/etc. of owner'),
    city: await ask('City of owner'),
  }
}

interface Order {domain: string; subject: string; bits: string; isSelfSigned: boolean}

/** Lets openssl make the files, named after the domain, in the working directory. */
export async function generate({cwd}: Pick<Tools, 'cwd'>, {domain, subject, bits, isSelfSigned}: Order): Promise<{key: string; request?: string; certificate?: string}> {
  const key = `${domain}.key`
  const made = isSelfSigned ? {certificate: `${domain}.crt`} : {request: `${domain}.csr`}
  const file = made.certificate ?? made.request
  const {execa} = await import('execa')
  const args = ['req', '-new', '-newkey', `rsa:${bits}`, '-nodes', '-keyout', key, '-out', file, '-subj', subject, ...(isSelfSigned ? ['-x509'] : [])]
  const {code, exitCode} = await execa('openssl', args, {cwd, stdio: ['inherit', 'ignore', 'inherit'], reject: false})
  if (code === 'ENOENT') throw new Error('openssl must be installed to generate certificates.')
  if (exitCode !== 0) throw new Error(`Non zero openssl error ${exitCode}`)
  return {key, ...made}
}
