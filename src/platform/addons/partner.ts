import {createHash} from 'node:crypto'

import type {AddOnSso} from '../../lib/api/types.js'
import type {AddOnRecord} from '../model/records.js'
import type {Parts} from '../parts.js'
import type {Incoming} from '../world/send.js'
import type {Manifest} from './manifest.js'
import type {Order, Provider, Provisioned, Visit} from './provider.js'

import {invalidParams, unavailable} from '../../lib/api/errors.js'
import {apiUrl} from '../model/addresses.js'
import {findRegion} from '../model/regions.js'
import {send} from '../world/send.js'
import {trusted} from '../world/trusted.js'

/** Milliseconds that Heroku waits for a provider. */
const patience = 25_000

interface Reply {id?: unknown; config?: unknown; message?: unknown; log_drain_url?: unknown}

/**
 * A service that speaks Heroku's Add-on Partner API, version 3, over HTTP
 * (https://devcenter.heroku.com/articles/add-on-partner-api-reference): whoever made an add-on for Heroku can run it here.
 */
export function partner(parts: Pick<Parts, 'certificates' | 'settings'>, manifest: Manifest): Provider {
  const {base_url: base, sso_url: ssoUrl} = manifest.api.production
  const ask = async (method: string, path: string, body?: object) => send({
    method, url: `${base.replace(/\/$/, '')}${path}`, patience, ca: await trusted(parts.certificates), body: body && JSON.stringify(body),
    headers: {
      authorization: `Basic ${Buffer.from(`${manifest.id}:${manifest.api.password}`).toString('base64')}`,
      accept: 'application/vnd.heroku-addons+json; version=3', 'content-type': 'application/json', 'user-agent': 'Hokku',
    },
  }).catch((error: Error) => {
    throw unavailable(`The service ${manifest.id} can't be reached: ${error.message}`)
  })

  return {
    actions: [],

    async provision(order) {
      const reply = await ask('POST', '', orderBody(parts.settings, order))
      return provisioned(manifest, reply, order.addOn)
    },

    async changePlan({id}, plan) {
      const {message, config} = read(manifest, await ask('PUT', `/${id}`, {plan}))
      return {message, config}
    },

    async deprovision({id}) {
      const reply = await ask('DELETE', `/${id}`)
      if (![404, 410].includes(reply.status)) read(manifest, reply)
    },

    signOn: (addOn, visit) => (ssoUrl === undefined ? undefined : signOn(ssoUrl, manifest, addOn, visit)),
  }
}

function orderBody(settings: Parts['settings'], {addOn, app, grant}: Order): object {
  const region = findRegion(app.region)?.provider
  return {
    callback_url: `${apiUrl(settings)}/addons/${addOn.id}`, name: addOn.name, oauth_grant: {code: grant.code, expires_at: grant.expiresAt, type: 'authorization_code'},
    options: addOn.options, plan: planName(addOn), region: `${region?.name}::${region?.region}`, uuid: addOn.id,
  }
}

function provisioned(manifest: Manifest, reply: Incoming, addOn: AddOnRecord): Provisioned {
  const {id, message, config, drainUrl} = read(manifest, reply)
  const isReady = reply.status !== 202
  return {providerId: id ?? addOn.id, message, isReady, config: config ?? {}, drainUrl}
}

/** A provider's answer. Throws its refusal: 422 is about the order, everything else about the provider. */
function read({id: slug, api}: Manifest, {status, text}: Incoming) {
  const {id, config, message, log_drain_url: drain}: Reply = parsed(text)
  const words = typeof message === 'string' ? message : ''
  if (status === 422) throw invalidParams(words || `The service ${slug} refused this.`)
  if (status < 200 || status > 299) throw unavailable(words || `The service ${slug} failed: it answered ${status}.`)
  return {
    id: typeof id === 'string' || typeof id === 'number' ? String(id) : undefined, message: words, config: configOf(config, api.config_vars),
    drainUrl: typeof drain === 'string' && drain !== '' ? drain : undefined,
  }
}

/** Only what the manifest declares counts, as on Heroku. */
function configOf(config: unknown, declared: readonly string[]): Record<string, string> | undefined {
  if (typeof config !== 'object' || config === null) return undefined
  const known = Object.entries(config as Record<string, unknown>).filter(([name, value]) => declared.includes(name) && typeof value === 'string')
  return Object.fromEntries(known) as Record<string, string>
}

function parsed(text: string): Reply {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? value : {}
  } catch {
    return {}
  }
}

const planName = ({plan}: AddOnRecord): string => plan.replace(/^[^:]*:/, '')

/** A form that the provider checks by the salt it shares with us. */
function signOn(action: string, {id: slug, api}: Manifest, addOn: AddOnRecord, {app, attachedApp, user, now}: Visit): AddOnSso {
  const timestamp = Math.floor(now / 1000)
  const token = (id: string) => createHash('sha1').update(`${id}:${api.sso_salt ?? ''}:${timestamp}`).digest('hex')
  const navigation = {appname: app.name, addon: slug, addons: [{current: true, name: addOn.name, slug}]}
  return {
    method: 'post', action, params: {
      'email': user.email, 'user_id': user.id, 'owning_app': app.name, 'attached_app': attachedApp, timestamp, 'nav-data': Buffer.from(JSON.stringify(navigation)).toString('base64'),
      'id': addOn.providerId, 'token': token(addOn.providerId), 'resource_id': addOn.id, 'resource_token': token(addOn.id),
    },
  }
}
