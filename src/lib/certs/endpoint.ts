import type {SniEndpoint} from '../api/types.js'
import type {Tools} from '../command/define.js'

import {onApp, string} from '../command/flags.js'

/** Which of an app's certificates is meant: by its name, or by a domain that it serves. */
export const onEndpoint = (act: string) => ({
  ...onApp(),
  endpoint: string({description: `${act} the certificate that serves this domain`}),
  name: string({description: `${act} the certificate with this name`}),
})

interface Wish {app: string; endpoint: string | undefined; name: string | undefined}

/** The certificate that is meant: the only one where nothing is said. Else an error, in the official words. */
export async function chosenEndpoint({api}: Pick<Tools, 'api'>, {app, endpoint: domain, name}: Wish): Promise<SniEndpoint> {
  if (domain !== undefined && name !== undefined) throw new Error('Specified both --name and --endpoint, please use just one')
  const endpoints = await api.sniEndpoint.list(app)
  if (endpoints.length === 0) throw new Error(`${app} has no SSL certificates`)
  const asked = name ?? domain
  if (asked === undefined) return only(endpoints, 'Must pass --name when more than one endpoint')
  if (name === undefined) return only(await serving({api}, app, endpoints, asked), 'Must pass --name when more than one endpoint matches --endpoint')
  return only(endpoints.filter(endpoint => endpoint.name === name), `More than one endpoint matches ${name}, please file a support ticket`)
}

function only(endpoints: SniEndpoint[], several: string): SniEndpoint {
  const [first, second] = endpoints
  if (!first) throw new Error('Record not found.')
  if (second) throw new Error(several)
  return first
}

async function serving({api}: Pick<Tools, 'api'>, app: string, endpoints: SniEndpoint[], hostname: string): Promise<SniEndpoint[]> {
  const served = await Promise.all(endpoints.map(async endpoint => {
    const domains = await Promise.all(endpoint.domains.map(id => api.domain.info(app, id)))
    return {endpoint, hostnames: domains.map(domain => domain.hostname)}
  }))
  return served.filter(({hostnames}) => hostnames.includes(hostname)).map(({endpoint}) => endpoint)
}
