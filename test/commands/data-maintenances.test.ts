import {addOn, advanced, maintenance, of} from '../support/advanced.js'
import {inTurn, refusal} from '../support/api-server.js'
import {text, transcripts} from '../support/transcript.js'

const M = '/data/maintenances/v1/ad1'
const app = (more: object = {}) => ({id: 'a1', name: 'my-app', maintenance: false, ...more})
const listed = {'GET /apps/my-app': app(), 'GET /data/maintenances/v1/apps/a1': {maintenances: [maintenance(), maintenance({addon: {...maintenance().addon, name: 'redis-1', kind: 'heroku-redis', attachments: []}, scheduled_for: null, required_by: null})]}}

transcripts([
  {
    run: 'data:maintenances -a my-app', replies: listed,
    stdout: text`
        Addon     Attachments             Scheduling Window                      Status   Required by                 Scheduled for
       ─────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
        pg-1      DATABASE_URL, RED_URL   Thursdays 22:00 to Fridays 02:00 UTC   none     2019-11-12 17:57:01 +0000   2019-11-07 22:00:00 +0000
        redis-1                           Thursdays 22:00 to Fridays 02:00 UTC   none     -                           -

    `,
    stderr: 'Fetching maintenances... done\n',
    requests: [
      'GET /apps/my-app',
      'GET /data/maintenances/v1/apps/a1',
    ],
  },
  {
    run: 'data:maintenances -a my-app -x --csv --columns addon,kind', replies: listed,
    stdout: text`
      Addon,Kind
      pg-1,heroku-postgresql
      redis-1,heroku-redis
    `,
    stderr: 'Fetching maintenances... done\n',
    requests: [
      'GET /apps/my-app',
      'GET /data/maintenances/v1/apps/a1',
    ],
  },
  {
    run: 'data:maintenances -a my-app', note: 'none', replies: {...listed, 'GET /data/maintenances/v1/apps/a1': {maintenances: []}},
    stderr: text`
      Fetching maintenances... done
       ›   Error: No maintenances found for app my-app
    `,
    exit: 2,
    requests: [
      'GET /apps/my-app',
      'GET /data/maintenances/v1/apps/a1',
    ],
  },
  {
    run: 'data:maintenances -a my-app', note: 'no app', replies: {},
    stderr: text`
      Fetching maintenances... !
       ›   Error: Couldn't find GET /apps/my-app.
       ›
       ›   Error ID: not_found
    `,
    exit: 2,
    requests: [
      'GET /apps/my-app',
    ],
  },
  {
    run: 'data:maintenances:history pg-1 -n 3', replies: {...advanced, [`GET ${M}/history/`]: {maintenances: [maintenance({started_at: 's', completed_at: 'c', duration_seconds: 65})]}},
    stdout: text`
        Scheduled for               Started at   Completed at   Duration (seconds)   Reason                Status   Window
       ───────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
        2019-11-07 22:00:00 +0000   s            c              65                   routine_maintenance   none     Thursdays

    `,
    stderr: 'Fetching maintenance history for pg-1... done\n',
    requests: [
      'POST /actions/addons/resolve [3.sdk] {"addon":"pg-1"}',
      'GET /data/maintenances/v1/ad1/history/?limit=3',
    ],
  },
  {
    run: 'data:maintenances:history pg-1', note: 'none', replies: {...advanced, [`GET ${M}/history/`]: {maintenances: []}},
    stdout: 'pg-1 does not have any maintenance history\n',
    stderr: 'Fetching maintenance history for pg-1... done\n',
    requests: [
      'POST /actions/addons/resolve [3.sdk] {"addon":"pg-1"}',
      'GET /data/maintenances/v1/ad1/history/?limit=5',
    ],
  },
  {
    run: 'data:maintenances:info pg-1 -a my-app', replies: {...advanced, [`GET ${M}`]: maintenance({required_by: null})},
    stdout: text`
      method:                   changeover
      previously_scheduled_for: 2019-11-05 22:00:00 +0000
      reason:                   routine_maintenance
      scheduled_for:            2019-11-07 22:00:00 +0000
      server_created_at:        2019-10-24 23:24:47 +0000
      status:                   none
      window:                   Thursdays
      app_name:                 my-app
      addon_name:               pg-1
      addon_kind:               heroku-postgresql
      addon_plan:               standard-0
      addon_window:             Thursdays 22:00 to Fridays 02:00 UTC
      addon_attachments:        DATABASE_URL
                                RED_URL
    `,
    stderr: 'Fetching maintenance for pg-1... done\n',
    requests: [
      'POST /actions/addons/resolve [3.sdk] {"addon":"pg-1","app":"my-app"}',
      'GET /data/maintenances/v1/ad1',
    ],
  },
  {
    run: 'data:maintenances:run pg-1', note: 'not in maintenance mode', replies: {...of('standard-0'), 'GET /apps/a1': app()},
    stderr: text`
       ›   Warning: Application is not in maintenance mode.
       ›   Error: To proceed, put the application into maintenance mode or re-run the
       ›    command with --confirm my-app
    `,
    exit: 2,
    requests: [
      'POST /actions/addons/resolve [3.sdk] {"addon":"pg-1"}',
      'GET /apps/a1',
    ],
  },
  {
    run: 'data:maintenances:run pg-1 --confirm other', replies: {...of('standard-0'), 'GET /apps/a1': app()},
    stderr: text`
       ›   Warning: Application is not in maintenance mode.
       ›   Error: To proceed, put the application into maintenance mode or re-run the
       ›    command with --confirm my-app
    `,
    exit: 2,
    requests: [
      'POST /actions/addons/resolve [3.sdk] {"addon":"pg-1"}',
      'GET /apps/a1',
    ],
  },
  {
    run: 'data:maintenances:run pg-1', note: 'refused', replies: {...of('standard-0'), 'GET /apps/a1': app({maintenance: true}), [`POST ${M}/run`]: refusal(422, 'x', 'not now')},
    stderr: text`
      Triggering maintenance... !
       ›   Error: not now
       ›
       ›   Error ID: x
    `,
    exit: 2,
    requests: [
      'POST /actions/addons/resolve [3.sdk] {"addon":"pg-1"}',
      'GET /apps/a1',
      'POST /data/maintenances/v1/ad1/run',
    ],
  },
  {
    run: 'data:maintenances:run pg-1 --wait', replies: {...of('standard-0'), 'GET /apps/a1': app({maintenance: true}), [`POST ${M}/run`]: {message: 'hey'}, [`GET ${M}`]: inTurn(maintenance({status: 'running'}), maintenance({status: 'completed'}))},
    stderr: text`
      Triggering maintenance... maintenance triggered
      Waiting for maintenance to complete... maintenance completed
    `,
    requests: [
      'POST /actions/addons/resolve [3.sdk] {"addon":"pg-1"}',
      'GET /apps/a1',
      'POST /data/maintenances/v1/ad1/run',
      'GET /data/maintenances/v1/ad1',
      'GET /data/maintenances/v1/ad1',
    ],
  },
  {
    run: 'data:maintenances:run pg-1', note: 'essential', replies: of('mini'),
    stderr: ' ›   Error: You can\'t trigger maintenance on an Essential tier database.\n',
    exit: 2,
    requests: [
      'POST /actions/addons/resolve [3.sdk] {"addon":"pg-1"}',
    ],
  },
  {
    run: 'data:maintenances:schedule pg-1', note: 'for the first time', replies: {...advanced, [`POST ${M}/schedule`]: maintenance({previously_scheduled_for: null})},
    stdout: 'Maintenance for pg-1 scheduled for 2019-11-07 22:00:00 +0000\n',
    stderr: 'Scheduling maintenance for pg-1... maintenance scheduled\n',
    requests: [
      'POST /actions/addons/resolve [3.sdk] {"addon":"pg-1"}',
      'POST /data/maintenances/v1/ad1/schedule {"delay_weeks":"2"}',
    ],
  },
  {
    run: 'data:maintenances:schedule pg-1 --week 2019-11-17', replies: {...advanced, [`GET ${M}`]: maintenance(), [`POST ${M}/schedule`]: maintenance()},
    stdout: 'Scheduled maintenance for pg-1 changed from 2019-11-05 22:00:00 +0000 to 2019-11-07 22:00:00 +0000\n',
    stderr: 'Scheduling maintenance for pg-1... maintenance scheduled\n',
    requests: [
      'POST /actions/addons/resolve [3.sdk] {"addon":"pg-1"}',
      'GET /data/maintenances/v1/ad1',
      'POST /data/maintenances/v1/ad1/schedule {"delay_weeks":"2"}',
    ],
  },
  {
    run: 'data:maintenances:schedule pg-1 --week nope', replies: {...advanced, [`GET ${M}`]: maintenance()},
    stderr: ' ›   Error: nope is not a day. Write it as 2026-11-20.\n',
    exit: 2,
    requests: [
      'POST /actions/addons/resolve [3.sdk] {"addon":"pg-1"}',
      'GET /data/maintenances/v1/ad1',
    ],
    differs: 'it sends NaN',
  },
  {
    run: 'data:maintenances:wait pg-1', replies: {...advanced, [`GET ${M}`]: inTurn(maintenance({status: 'running'}), maintenance())},
    stderr: 'Waiting for maintenance on pg-1 to complete... maintenance completed\n',
    requests: [
      'POST /actions/addons/resolve [3.sdk] {"addon":"pg-1"}',
      'GET /data/maintenances/v1/ad1',
      'GET /data/maintenances/v1/ad1',
    ],
  },
  {
    run: 'data:maintenances:wait pg-1', note: 'nothing runs', replies: {...advanced, [`GET ${M}`]: maintenance({status: 'pending'})},
    stderr: ' ›   Error: There currently isn\'t any maintenance in progress for pg-1\n',
    exit: 2,
    requests: [
      'POST /actions/addons/resolve [3.sdk] {"addon":"pg-1"}',
      'GET /data/maintenances/v1/ad1',
    ],
  },
  {
    run: 'data:maintenances:wait pg-1', note: 'essential', replies: of('essential-0'),
    stderr: ' ›   Error: You can\'t await maintenance on an Essential tier database.\n',
    exit: 2,
    requests: [
      'POST /actions/addons/resolve [3.sdk] {"addon":"pg-1"}',
    ],
  },
  {
    run: 'data:maintenances:window pg-1', note: 'of another service', replies: {'POST /actions/addons/resolve': [addOn('x', {name: 'redis-1', addon_service: {id: 'r', name: 'heroku-redis'}})], [`GET ${M}/window`]: {window: 'Fri', scheduled_at: null}},
    stdout: 'window: Fri\n',
    stderr: 'Fetching maintenance window for redis-1... done\n',
    requests: [
      'POST /actions/addons/resolve [3.sdk] {"addon":"pg-1"}',
      'GET /data/maintenances/v1/ad1/window',
    ],
  },
  {
    run: 'data:maintenances:window:update pg-1 fri 10:00 --json', replies: {...advanced, [`POST ${M}/window`]: {window: 'Fri', previous_window: 'x'}},
    stdout: text`
      {
        "window": "Fri",
        "previous_window": "x"
      }
    `,
    stderr: 'Setting maintenance window for pg-1 to fri 10:00... done\n',
    requests: [
      'POST /actions/addons/resolve [3.sdk] {"addon":"pg-1"}',
      'POST /data/maintenances/v1/ad1/window {"day_of_week":"fri","time_of_day":"10:00"}',
    ],
  },
])
