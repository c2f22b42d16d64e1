/** Resources as the API answers with them, as much of them as commands look at. */
export const app = {
  id: 'a1',
  name: 'my-app',
  owner: {email: 'me@example.com', id: 'u1'},
  region: {name: 'us'},
  stack: {name: 'heroku-24'},
  build_stack: {name: 'heroku-24'},
  web_url: 'https://my-app.herokuapp.com/',
  git_url: 'https://git.heroku.com/my-app.git',
  generation: {name: 'cedar'},
  maintenance: false,
  space: null,
}

const time = '2026-01-02T03:04:05Z'

export const dyno = (name: string, more: object = {}) =>
  ({name, type: name.split('.')[0], state: 'up', size: 'Basic', command: `cmd ${name}`, updated_at: time, release: {version: 3}, ...more})

export const release = (version: number, more: object = {}) => ({
  id: `r${version}`, version, description: `Set A${version} config vars`, status: 'succeeded', current: false, user: {email: 'me@example.com'},
  created_at: time, addon_plan_names: [], eligible_for_rollback: true, output_stream_url: null, slug: {id: 's1'}, ...more,
})

export const domain = (hostname: string, more: object = {}) => ({
  id: `d-${hostname}`, hostname, kind: 'custom', cname: `${hostname}.herokudns.com`, status: 'none', acm_status: null, acm_status_reason: null,
  sni_endpoint: null, app: {name: 'my-app', id: 'a1'}, created_at: time, updated_at: time, ...more,
})

export const sniEndpoint = (name: string, more: object = {}, certificate: object = {}) => ({
  id: `e-${name}`, name, display_name: null, domains: [], app: {name: 'my-app', id: 'a1'}, created_at: time, updated_at: time, certificate_chain: 'CRT', ...more,
  ssl_cert: {
    id: `c-${name}`, 'ca_signed?': true, 'self_signed?': false, cert_domains: ['a.com', 'b.com'], expires_at: '2050-08-01T21:34:23Z',
    starts_at: '2020-08-01T21:34:23Z', issuer: '/CN=Issuer', subject: '/CN=a.com', ...certificate,
  },
})
const price = {cents: 500, contract: false, unit: 'month'}

export const addOn = (name: string, more: object = {}) => ({
  id: `ao-${name}`, name, addon_service: {id: 'as1', name: 'heroku-postgresql'}, app: {id: 'a1', name: 'my-app'}, plan: {id: 'p1', name: 'heroku-postgresql:essential-0', price},
  billed_price: price, state: 'provisioned', config_vars: ['DATABASE_URL'], created_at: time, updated_at: time, web_url: `https://addons.example.com/${name}`, ...more,
})

export const attachment = (name: string, addon: string, more: object = {}) =>
  ({id: `at-${name}`, name, addon: {id: `ao-${addon}`, name: addon, app: {id: 'a1', name: 'my-app'}}, app: {id: 'a1', name: 'my-app'}, web_url: `https://addons.example.com/${name}`, ...more})

/** What is printed where the scripted server doesn't know the request, below what was printed ahead of it. */
export const unknown = (request: string, ahead?: string): string =>
  `${ahead === undefined ? '' : `${ahead}\n`} ›   Error: Couldn't find ${request}.\n ›\n ›   Error ID: not_found\n`
