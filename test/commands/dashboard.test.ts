import {refusal} from '../support/api-server.js'
import {transcripts} from '../support/transcript.js'

const when = '2026-01-01T10:00:00Z'
const app = {'GET /favorites': [{resource_name: 'one', type: 'app'}], 'GET /teams': [{name: 'crew'}], 'GET /user/notifications': [{id: 1, read: false}, {id: 2, read: true}], 'GET /apps/one': {id: 'i', name: 'one', owner: {email: 'crew@herokumanager.com'}, released_at: when}, 'GET /apps/one/pipeline-couplings': {pipeline: {name: 'line'}}}
const formation = {'GET /apps/one/formation': [{type: 'web', quantity: 1, size: 'Basic'}, {type: 'worker', quantity: 2, size: 'Standard-1X'}]}
const metrics = {
  'GET /apps/one/router-metrics/errors': {data: {H12: [1, 2], H27: [4]}}, 'GET /apps/one/formation/web/metrics/errors': {data: {R14: [5]}},
  'GET /apps/one/formation/worker/metrics/errors': {data: {}}, 'GET /apps/one/router-metrics/latency': {data: {'latency.ms.p50': [1000, 2500]}},
  'GET /apps/one/router-metrics/status': {data: {200: Array.from({length: 24}, (_, hour) => hour * 1440)}},
}
const rest = 'See all add-ons with hokku addons\n'

transcripts([
  {
    run: 'dashboard', replies: {...app, ...formation, ...metrics}, differs: 'its hosts cannot be changed',
    stdout: '=== one\n\n  Owner: crew\n  Pipeline: line\n  Dynos: 1 | Basic, 2 | Standard-1X\n  Last release: 2026/01/01 10:00:00 +0000\n  Metrics: 1750 ms 276 rpm ▁▂▃▄▅▆█ last 24 hours rpm\n'
      + `  Errors: 3 H12, 4 H27 (see details with hokku apps:errors)\n\n${rest}See all apps in crew with hokku apps --team crew\nSee all apps with hokku apps --all\n\n`
      + 'You have 1 unread notifications. Read them with hokku notifications\n\nSee other CLI commands with hokku help\n\n',
    stderr: 'Loading... done\n',
  },
  {
    run: 'dashboard', note: 'no favorites', replies: {'GET /favorites': [], 'GET /teams': [], 'GET /user/notifications': refusal(500, 'x', 'y')}, differs: 'its hosts cannot be changed',
    stdout: `${rest}See all apps with hokku apps --all\n\nSee other CLI commands with hokku help\n\n`,
    stderr: 'Loading... done\n ›   Warning: Add apps to this dashboard by favoriting them with hokku \n ›   apps:favorites:add\n',
  },
  {
    run: 'dashboard', note: 'an app that is gone', replies: {...app, 'GET /apps/one': refusal(404, 'not_found', 'Gone.'), ...formation, ...metrics}, differs: 'its hosts cannot be changed',
    stderr: 'Loading... !\n ›   Error: Gone.\n ›\n ›   Error ID: not_found\n', exit: 2,
  },
])
