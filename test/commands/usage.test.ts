import {refusal} from '../support/api-server.js'
import {text, transcripts} from '../support/transcript.js'

const used = [{id: 'ao1', meters: {'Data Storage': {quantity: 2.5}, Compute: {quantity: 3}}}]
const addons = [{id: 'ao1', name: 'redis-1', app: {id: 'a1', name: 'my-app'}}]

transcripts([
  {
    run: 'usage:addons -a my-app', replies: {'GET /apps/my-app/usage': {addons: used}, 'GET /apps/my-app/addons': addons},
    stdout: text`

      === Usage for my-app

        Add-on    Meter          Quantity
       ───────────────────────────────────
        redis-1   Data Storage   2.5
        redis-1   Compute        3

    `,
    stderr: 'Gathering usage data... done\n',
    requests: [
      'GET /apps/my-app/usage [3.sdk]',
      'GET /apps/my-app/addons',
    ],
  },
  {
    run: 'usage:addons -a my-app -t acme', note: 'none', replies: {'GET /teams/acme/apps/my-app/usage': {addons: []}, 'GET /apps/my-app/addons': addons},
    stdout: text`

      No usage found for app my-app
    `,
    stderr: 'Gathering usage data... done\n',
    requests: [
      'GET /teams/acme/apps/my-app/usage [3.sdk]',
      'GET /apps/my-app/addons',
    ],
  },
  {
    run: 'usage:addons -t acme', replies: {'GET /teams/acme/usage': {apps: [{id: 'a1', addons: used}, {id: 'a2', addons: []}]}, 'GET /teams/acme/addons': addons},
    stdout: text`

      === Usage for my-app

        Add-on    Meter          Quantity
       ───────────────────────────────────
        redis-1   Data Storage   2.5
        redis-1   Compute        3


      === Usage for a2

        Add-on   Meter   Quantity
       ───────────────────────────


    `,
    stderr: 'Gathering usage data for acme... done\n',
    requests: [
      'GET /teams/acme/usage [3.sdk]',
      'GET /teams/acme/addons',
    ],
  },
  {
    run: 'usage:addons -t acme', note: 'none', replies: {'GET /teams/acme/usage': {apps: []}, 'GET /teams/acme/addons': []},
    stdout: text`

      No usage found for team acme
    `,
    stderr: 'Gathering usage data for acme... done\n',
    requests: [
      'GET /teams/acme/usage [3.sdk]',
      'GET /teams/acme/addons',
    ],
  },
  {
    run: 'usage:addons -t acme', note: 'that is refused', replies: {'GET /teams/acme/usage': refusal(403, 'forbidden', 'No.'), 'GET /teams/acme/addons': []},
    stderr: text`
      Gathering usage data for acme... !
       ›   Error: No.
       ›
       ›   Error ID: forbidden
    `,
    exit: 2,
    requests: [
      'GET /teams/acme/usage [3.sdk]',
    ],
  },
  {
    run: 'usage:addons', note: 'of nothing',
    stderr: ' ›   Error: Specify an app with --app or a team with --team\n',
    exit: 2,
  },
])
