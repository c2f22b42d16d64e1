import type {TakenAs} from '../../lib/api/shape.js'
import type {marketplace} from '../../lib/api/shapes/index.js'

import {invalidParams} from '../../lib/api/errors.js'
import {isHttpUrl} from '../model/addresses.js'
import {prefixOf} from '../model/attachment-names.js'

/** A provider's own description of its service, with the plans that it offers. */
export type Manifest = TakenAs<typeof marketplace.manifest>

/** What its config vars begin with. */
export const prefixIn = ({id, api}: Manifest): string => api.config_vars_prefix ?? prefixOf(id)

/** Throws 422 for what can't be served. */
export function checkManifest({id, api, plans}: Manifest): void {
  if (!/^[a-z][a-z0-9-]{1,39}$/.test(id)) throw invalidParams(`${id} is not a valid service name: lower-case letters, digits and dashes.`)
  if (api.version !== undefined && String(api.version) !== '3') throw invalidParams('Only version 3 of the Add-on Partner API is spoken here: set api.version to "3".')
  const urls = [api.production.base_url, api.production.sso_url].filter(url => url !== undefined)
  const wrong = urls.find(url => !isHttpUrl(url))
  if (wrong !== undefined) throw invalidParams(`${wrong} is not an http or https URL.`)
  const prefix = api.config_vars_prefix ?? prefixOf(id)
  const stray = api.config_vars.find(name => !name.startsWith(prefix) || !/^[A-Z][A-Z0-9_]*$/.test(name))
  if (stray !== undefined) throw invalidParams(`The config var ${stray} must begin with ${prefix} and have capital letters, digits and underscores.`)
  const badPlan = plans.find(({name}) => !/^[a-z0-9][a-z0-9-]{0,59}$/.test(name))
  if (badPlan) throw invalidParams(`${badPlan.name} is not a valid plan name: lower-case letters, digits and dashes.`)
  if (plans.length === 0) throw invalidParams('A service needs at least one plan.')
  if (new Set(plans.map(({name}) => name)).size < plans.length) throw invalidParams('No two plans may have the same name.')
}
