import type {AccountRecord, AppRecord, DomainRecord, SniEndpointRecord} from '../model/records.js'
import type {Parts} from '../parts.js'

import {invalidParams} from '../../lib/api/errors.js'
import {hostnameProblem} from '../model/names.js'
import {Taken} from '../store/store.js'
import {serveCertificates} from './serve-certificates.js'

/** Lets an app answer at a host name besides its own. Throws 422 for one that can't be or that another app has. */
export async function addDomain(parts: Parts, app: AppRecord, user: AccountRecord, wanted: string, endpoint: SniEndpointRecord | null): Promise<DomainRecord> {
  const hostname = wanted.toLowerCase()
  const problem = hostnameProblem(hostname)
  if (problem) throw invalidParams(problem)
  if (isOwn(parts.settings, hostname)) throw invalidParams(`${hostname} can't be an app's domain: this platform itself answers at it, or an app of that name does.`)
  const at = new Date(parts.world.clock.now()).toISOString()
  // What a name at one's own provider is pointed to: on Heroku a name of its DNS, here this platform's.
  const cname = `${hostname.replace('*', 'wildcard').replaceAll('.', '-')}.${parts.settings.domain}`
  try {
    const domain = await parts.store.domains.insert({id: parts.world.ids.uuid(), createdAt: at, updatedAt: at, appId: app.id, hostname, kind: 'custom', cname, sniEndpointId: endpoint?.id ?? null})
    parts.logs.write(app.id, 'app', 'api', `Add ${hostname} domain by user ${user.email}`)
    parts.supervisor.converge(app.id)
    await parts.events.publish({subject: 'domain', action: 'create', record: domain, actor: user})
    await serveCertificates(parts, app.id)
    return domain
  } catch (error) {
    if (error instanceof Taken) throw invalidParams(`${hostname} is currently in use by another app.`)
    throw error
  }
}

/**
 * Where clients reach the platform, and what its apps are named. It answers under the names of Heroku's services too,
 * to which the official command line sends its token. A wildcard may mean one of them.
 */
function isOwn({domain, host}: Parts['settings'], hostname: string): boolean {
  const all = [domain, host, 'heroku.com', 'herokai.com'].map(own => own.toLowerCase())
  return all.some(own => [own, own.replace(/^[^.]+/, '*')].includes(hostname) || hostname.endsWith(`.${own}`))
}

export async function removeDomain(parts: Parts, app: AppRecord, user: AccountRecord, domain: DomainRecord): Promise<void> {
  await parts.store.domains.delete(domain.id)
  parts.logs.write(app.id, 'app', 'api', `Remove ${domain.hostname} domain by user ${user.email}`)
  parts.supervisor.converge(app.id)
  await parts.events.publish({subject: 'domain', action: 'destroy', record: domain, actor: user})
  await serveCertificates(parts, app.id)
}

/** Says which of the app's certificates is served under a name; null for one of the platform's own. */
export async function certifyDomain(parts: Parts, user: AccountRecord, domain: DomainRecord, endpoint: SniEndpointRecord | null): Promise<DomainRecord> {
  const updatedAt = new Date(parts.world.clock.now()).toISOString()
  const changed = (await parts.store.domains.update(domain.id, {sniEndpointId: endpoint?.id ?? null, updatedAt})) ?? domain
  await serveCertificates(parts, domain.appId)
  await parts.events.publish({subject: 'domain', action: 'update', record: changed, previous: domain, actor: user})
  return changed
}
