/** What each command that waits is asked, answered with and waits for: for ever, as these replies go. */
import type {Replies} from './api-server.js'

import {attachedOf, maintenance, of} from './advanced.js'
import {reply} from './api-server.js'
import {resolved, transfer} from './postgres.js'
import {addOn, app, domain, dyno} from './resources.js'

export interface Wait {
  run: string
  replies?: Replies
  /** Files of the working directory; those that end in .sh may be run. */
  files?: Record<string, string>
  env?: Record<string, string>
  /** What is on the screen meanwhile. */
  shown: RegExp
  /** The request that it waits with or after, where there is one. */
  asked?: string
  /** What Ctrl-C prints besides an action's line. */
  says?: string[]
}

const streaming = (text: string) => reply({type: 'text/plain', text, stays: true})
const provisioning = {state: 'provisioning', provision_message: 'Wait.'}
const held = {'waiting?': true, waiting: true, message: 'preparing'}
const pipeline = {id: '14402644-c207-43aa-9bc1-974a34914010', name: 'pipe'}
const byName = {'GET /pipelines?eq%5Bname%5D=pipe': [pipeline]}
const coupling = (id: string, name: string, stage: string) => ({id: `c-${id}`, app: {id, name}, stage, pipeline: {id: 'p1', name: 'pipe'}})
const review = {id: 'ra1', status: 'creating', branch: 'feat', app: {id: 'a1'}, message: null, error_status: null}
const release = {id: 'r3', version: 3, status: 'pending', output_stream_url: '$BASE/output'}
const output = {'GET /output': streaming('working\n')}
const backup = {from_name: 'DATABASE', uuid: 'u5', num: 5}
const running = {...transfer(5), finished_at: null, succeeded: null}
const moved = {'GET /client/v11/apps/a1/transfers/u5': running, 'GET /client/v11/apps/my-app/transfers/u5': running}
const space = {id: 's1', name: 'sp', team: {name: 't'}, region: {name: 'virginia'}, shield: false, state: 'allocating', generation: {name: 'cedar'}, created_at: '2026-01-02T03:04:05Z'}
const redis = {addon_service: {name: 'heroku-redis'}, config_vars: ['REDIS_URL'], name: 'redis-1', id: 'rd1', plan: {name: 'heroku-redis:premium-0'}, billing_entity: {name: 'my-app'}}
const run = {id: 'tr7', number: 7, commit_branch: 'main', commit_sha: 'b9e982a60904730510a1c9e2dd2df64aef6f0d84', commit_message: 'Mend it', status: 'creating', pipeline: {id: pipeline.id}}

export const waits: readonly Wait[] = [
  {run: 'addons:wait pg', replies: {'POST /actions/addons/resolve': [addOn('pg', provisioning)], 'GET /apps/my-app/addons/pg': addOn('pg', provisioning)}, shown: /Creating pg\.\.\./, asked: 'GET /apps/my-app/addons/pg'},
  {run: 'addons:create svc -a my-app --wait', replies: {'POST /apps/my-app/addons': addOn('pg', provisioning), 'GET /apps/my-app/addons/pg': addOn('pg', provisioning)}, shown: /Creating pg\.\.\./, asked: 'GET /apps/my-app/addons/pg'},
  {run: 'addons:destroy pg --confirm my-app --wait', replies: {'POST /actions/addons/resolve': [addOn('pg')], 'DELETE /apps/a1/addons/ao-pg': addOn('pg', {state: 'deprovisioning'}), 'GET /apps/my-app/addons/pg': addOn('pg')}, shown: /Destroying pg\.\.\./, asked: 'GET /apps/my-app/addons/pg'},
  {run: 'pg:wait DATABASE -a my-app', replies: {...resolved(), 'GET /client/v11/databases/id1/wait_status': held}, shown: /Waiting for database .*preparing/},
  {run: 'pg:upgrade:wait DATABASE -a my-app', replies: {...resolved(), 'GET /client/v11/databases/id1/upgrade/wait_status': held}, shown: /Waiting for database .*preparing/},
  {run: 'pg:backups:capture -a my-app', replies: {...resolved(), ...moved, 'GET /client/v11/databases/id1': {info: []}, 'POST /client/v11/databases/id1/backups': backup}, shown: /Backing up DATABASE to b005\.\.\./, asked: 'GET /client/v11/apps/my-app/transfers/u5'},
  {run: 'pg:backups:restore https://x.test/a.dump -a my-app --confirm my-app', replies: {...resolved(), ...moved, 'POST /client/v11/databases/id1/restores': backup}, shown: /Restoring\.\.\./, asked: 'GET /client/v11/apps/a1/transfers/u5'},
  {run: 'pg:backups:download b001 -a my-app -o my.dump', replies: {'POST /client/v11/apps/my-app/transfers/1/actions/public-url': {url: '$BASE/dump', expires_at: 'x'}, 'GET /dump': streaming('half')}, shown: /Downloading to .*my\.dump\.\.\..*4/, asked: 'GET /dump'},
  {run: 'redis:wait -a my-app', replies: {'GET /apps/my-app/addons': [redis], 'GET /redis/v0/databases/redis-1/wait': held}, shown: /Waiting for database .*preparing/},
  {run: 'data:pg:wait DATABASE -a my-app', replies: {...attachedOf('advanced'), 'GET /data/postgres/v1/ad1/wait_status': held}, shown: /Waiting for database .*preparing/},
  {run: 'data:pg:upgrade:wait DATABASE -a my-app', replies: {...attachedOf('advanced'), 'GET /data/postgres/v1/ad1/wait_status': held}, shown: /Waiting for database .*preparing/},
  {run: 'data:maintenances:wait pg-1', replies: {...of('advanced'), 'GET /data/maintenances/v1/ad1': maintenance({status: 'running'})}, shown: /Waiting for maintenance/, asked: 'GET /data/maintenances/v1/ad1'},
  {
    run: 'pipelines:promote -a stag',
    replies: {
      'GET /apps/stag/pipeline-couplings': coupling('a1', 'stag', 'staging'), 'GET /pipelines/p1': pipeline,
      'GET /pipelines/p1/pipeline-couplings': [coupling('a1', 'stag', 'staging'), coupling('a2', 'prod', 'production')],
      'POST /filters/apps': [{id: 'a1', name: 'stag', owner: {id: 'u'}}, {id: 'a2', name: 'prod', owner: {id: 'u'}}],
      'POST /pipeline-promotions': {id: 'pr1', status: 'pending'},
      'GET /pipeline-promotions/pr1/promotion-targets': [{app: {id: 'a2'}, status: 'pending', error_message: null, release: null}],
    },
    shown: /Waiting for promotion to complete\.\.\./, asked: 'GET /pipeline-promotions/pr1/promotion-targets',
  },
  {run: 'releases:output 3 -a my-app', replies: {'GET /apps/my-app/releases/3': release, ...output}, shown: /working/},
  {run: 'ps:wait -a my-app', replies: {'GET /apps/my-app/releases': [release], 'GET /apps/my-app/dynos': [dyno('web.1', {release: {version: 2}})]}, shown: /Waiting for every dyno to be running v3\.\.\./, asked: 'GET /apps/my-app/dynos'},
  {run: 'domains:wait x.com -a my-app', replies: {'GET /apps/my-app/domains/x.com': domain('x.com', {status: 'pending'}), 'GET /apps/my-app/domains/d-x.com': domain('x.com', {status: 'pending'})}, shown: /Waiting for x\.com\.\.\./, asked: 'GET /apps/my-app/domains/d-x.com'},
  {run: 'certs:auto:enable -a my-app --wait', replies: {'POST /apps/my-app/acm': {acm: true}, 'GET /apps/my-app/domains': [domain('a.com', {acm_status: 'verified'})]}, shown: /Waiting until the certificate is issued to all domains/, asked: 'GET /apps/my-app/domains'},
  {run: 'spaces:wait sp', replies: {'GET /spaces/sp': space}, shown: /Waiting for space ⬡ sp to allocate\.\.\./, asked: 'GET /spaces/sp'},
  {run: 'spaces:vpn:wait one -s sp', replies: {'GET /spaces/sp/vpn-connections/one': {id: 'v1', name: 'one', status: 'pending', tunnels: []}}, shown: /Waiting for VPN Connection one to allocate/, asked: 'GET /spaces/sp/vpn-connections/one'},
  {run: 'builds:create --source-url https://x.test/a.tgz -a my-app', replies: {'POST /apps/my-app/builds': {id: 'b3', status: 'pending', output_stream_url: '$BASE/output'}, ...output}, shown: /working/},
  {run: 'ci:info 7 -p pipe', replies: {...byName, [`GET /pipelines/${pipeline.id}/test-runs/7`]: {...run, status: 'running'}, 'GET /test-runs/tr7/test-nodes': [{id: 'n0', index: 0, status: 'running', exit_code: null, setup_stream_url: '$BASE/output', output_stream_url: '$BASE/output'}], ...output}, shown: /working/},
  {run: 'ci -p pipe --watch', replies: {...byName, [`GET /pipelines/${pipeline.id}/test-runs`]: [run]}, shown: /creating/, asked: `GET /pipelines/${pipeline.id}/test-runs`},
  {run: 'reviewapps:wait pipe-pr-1', replies: {'GET /apps/pipe-pr-1': {...app, id: 'a1', name: 'pipe-pr-1'}, 'GET /apps/pipe-pr-1/review-app': review, 'GET /apps/a1/review-app': review, 'GET /review-apps/ra1': review}, shown: /Review app is building/, asked: 'GET /apps/pipe-pr-1/review-app'},
  {run: 'logs --tail -a my-app', replies: {'GET /apps/my-app': app, 'POST /apps/my-app/log-sessions': {logplex_url: '$BASE/log'}, 'GET /log': reply({type: 'text/event-stream', text: 'id: 1\ndata: 2026-01-02T03:04:05.000000+00:00 app[web.1]: hello\n\n', stays: true})}, shown: /hello/},
  {run: 'run:detached --tail x -a my-app', replies: {'GET /apps/my-app': app, 'POST /apps/my-app/dynos': {...dyno('run.1'), id: 'd1'}, 'POST /apps/my-app/log-sessions': {logplex_url: '$BASE/log'}, 'GET /log': reply({type: 'text/event-stream', text: 'id: 1\ndata: 2026-01-02T03:04:05.000000+00:00 app[run.1]: hello\n\n', stays: true})}, shown: /hello/},
  {run: 'run x -a my-app', replies: {'GET /apps/my-app': app, 'GET /account': {email: 'me@example.com'}, 'POST /apps/my-app/dynos': reply({text: '{', stays: true})}, shown: /Running x on.*my-app/, asked: 'POST /apps/my-app/dynos'},
  {run: 'local', files: {Procfile: 'web: echo here; exec sleep 60\n'}, shown: /here/, says: ['[WARN] Interrupted by User', '[DONE] Killing all processes with signal  SIGINT']},
  {run: 'local:run ./wait.sh', files: {'wait.sh': '#!/bin/sh\necho here\nexec sleep 60\n'}, shown: /here/},
  {run: 'apps:destroy my-app', replies: {'GET /apps/my-app': app}, shown: /To proceed, type my-app/},
  {run: 'config:get --prompt', shown: /key name of the config var/},
  {run: 'login --interactive', env: {HEROKU_API_KEY: ''}, shown: /Email/},
  {run: 'login', env: {HEROKU_API_KEY: '', HEROKU_LOGIN_HOST: '$BASE'}, replies: {'POST /auth': {browser_url: '/b', cli_url: '/c', token: 't'}}, shown: /Press any key/},
]
