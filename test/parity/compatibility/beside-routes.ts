/** What facts about Heroku name and no route has. */
export interface Beside {
  endpoint: string
  /** Of `METHOD /path` as the facts have it, with `{}` for every parameter. */
  matches: RegExp
  /** What answers it, or why nothing does. */
  what: string
}

/** Addresses that the platform gives out itself, and protocols of their own. */
export const elsewhere: readonly Beside[] = [
  {endpoint: 'GET, POST /{app}.git/…', matches: /^\w+ \/\{\}\.git\//, what: 'git, to push, clone and fetch'},
  {endpoint: 'TLS {attach_url}', matches: /^TLS \{/, what: 'the input and output of a one-off dyno'},
  {endpoint: 'GET {logplex_url}', matches: /^GET \{\}$/, what: 'logs, the output of builds and release commands, archives of sources and slugs'},
  {endpoint: 'PUT {put_url}', matches: /^PUT \{\}$/, what: 'uploads of sources and slugs'},
  {endpoint: 'POST /oauth/token', matches: /^POST \/oauth\/token$/, what: 'where providers of add-ons exchange grants'},
  {endpoint: 'POST, PUT, DELETE {base_url}…, POST {sso_url}', matches: /^\w+ \{\}( \(…\/heroku\/resources\)|\/\{\})?$/, what: 'asked by the platform itself, of a provider of add-ons'},
]

export const unserved: readonly Beside[] = [
  {endpoint: 'ANY /data/postgres/v1/…', matches: /^\w+ \/data\/postgres\/v1\//, what: 'Postgres Advanced: this platform has no such databases'},
  {endpoint: 'ANY /data/maintenances/v1/…', matches: /^\w+ \/data\/maintenances\/v1\//, what: 'nothing maintains databases here'},
  {endpoint: 'ANY /data/v0/maintenances/…', matches: /^\w+ \/data\/v0\/maintenances\//, what: 'no client that is known asks for it'},
  {endpoint: 'ANY /data/kafka/…, /data/cdc/…', matches: /^\w+ \/data\/(kafka|cdc)\//, what: 'no client that is known asks for it: clusters of Kafka and what fills them'},
  {endpoint: 'ANY /private-link/…', matches: /^\w+ \/private-link\//, what: 'no client that is known asks for it: private networks'},
  {endpoint: 'ANY /postgres/v0/databases/{database}/tls-endpoint…', matches: /^\w+ \/postgres\/v0\/databases\/\{\}\/tls-endpoint/, what: 'no client that is known asks for it'},
  {endpoint: 'ANY /client/v11/labs/…, …/enhanced_certificates/…, …/certificate-endpoints/…', matches: /^\w+ \/client\/v11\/(labs|enhanced_certificates|certificate-endpoints)\//, what: 'no client that is known asks for it'},
  {
    endpoint: 'GET /client/v11/databases/{database}/{followers, user_connections, maintenance, connection-pooling, expensive-queries, links/{link}}',
    matches: /^GET \/client\/v11\/databases\/\{\}\/(followers|user_connections|maintenance|connection-pooling|expensive-queries|links\/\{\})$/, what: 'no client that is known asks for it',
  },
  {
    endpoint: 'POST, PUT /client/v11/databases/{database}/{terminate_process, upgrade, diagnose, maintenance, maintenance_window}',
    matches: /^(POST|PUT) \/client\/v11\/databases\/\{\}\/(terminate_process|upgrade|diagnose|maintenance|maintenance_window)$/, what: 'no client that is known asks for it',
  },
  {endpoint: 'ANY /redis/v0/databases/{database}/{maintenance, maintenance_window}, GET …/config', matches: /^\w+ \/redis\/v0\/databases\/\{\}\/(maintenance|maintenance_window|config)$/, what: 'no client that is known asks for it'},
  {endpoint: 'ANY /vendor/apps…', matches: /^\w+ \/vendor\/apps/, what: 'the API for providers of add-ons before its third version: manifests here say version 3'},
  {endpoint: 'GET /oauth/authorize', matches: /^GET \/oauth\/authorize$/, what: 'a page on which somebody lets an app of another in: this platform has no pages'},
  {endpoint: 'POST /auth, GET {cli_url}', matches: /^(POST \/auth|GET \/auth\/cli)/, what: 'login in a browser: this platform has no pages. `login -i` takes email and password'},
  {endpoint: 'ANY /api/v2…', matches: /^\w+ \/api\/v2/, what: 'the manager of tunnels into dynos: `run:inside` starts a process in a running dyno without one'},
  {endpoint: 'POST /apps/{app}/exec-credentials', matches: /^POST \/apps\/\{\}\/exec-credentials$/, what: 'no client that is known asks for it'},
  {endpoint: 'ANY /v2/…', matches: /^(\* \/v2\/|GET \/v2\/\{\}\/\{\}\/manifests\/\{\}$)/, what: 'a registry for images: dynos are made of slugs here'},
  {endpoint: 'WS /socket', matches: /^WS \/socket/, what: 'news of test runs: clients ask again and again where there is no such socket'},
  {endpoint: 'GET /pipelines/{pipeline}/github', matches: /^GET \/pipelines\/\{\}\/github$/, what: 'no client that is known asks for it'},
  {endpoint: 'POST /logs', matches: /^POST \/logs$/, what: 'lines that add-ons add to an app\'s log: providers are given no token for it'},
  {endpoint: 'POST /otel/v1/traces, POST /hamurai', matches: /otel\/v1\/traces/, what: 'what the official command line tells Heroku of its use'},
]
