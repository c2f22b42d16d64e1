import {inTurn, refusal} from '../support/api-server.js'
import {app, dyno} from '../support/resources.js'
import {text, transcripts} from '../support/transcript.js'

const formation = [
  {type: 'worker', quantity: 2, size: 'Standard-1X', command: 'x'},
  {type: 'web', quantity: 1, size: 'Basic', command: 'y'},
  {type: 'clock', quantity: 0, size: 'Basic'},
]
const form = {'GET /apps/my-app': app, 'GET /apps/my-app/formation': formation}
const dynos = [
  dyno('worker.2', {state: 'crashed'}), dyno('worker.10', {state: 'starting'}), dyno('web.1'), dyno('run.12'),
  dyno('run.2', {size: 'Standard-1X'}), dyno('release.1'), dyno('scheduler.1', {state: 'idle'}), dyno('web.2', {state: 'down'}),
]
const ps = {'GET /account': {id: 'u1'}, 'GET /apps/my-app': app, 'GET /apps/my-app/dynos': dynos}

transcripts([
  {
    run: 'ps -a my-app', replies: ps,
    stdout: text`
      === run: one-off processes (2)

      run.2 (Standard-1X): up 2026/01/02 03:04:05 +0000: cmd run.2
      run.12 (Basic): up 2026/01/02 03:04:05 +0000: cmd run.12

      === release (Basic): cmd release.1 (1)

      release.1: up 2026/01/02 03:04:05 +0000

      === scheduler (Basic): cmd scheduler.1 (1)

      scheduler.1: idle 2026/01/02 03:04:05 +0000

      === web (Basic): cmd web.1 (1)

      web.1: up 2026/01/02 03:04:05 +0000

      === web (Basic): cmd web.2 (1)

      web.2: down 2026/01/02 03:04:05 +0000

      === worker (Basic): cmd worker.10 (1)

      worker.10: starting 2026/01/02 03:04:05 +0000

      === worker (Basic): cmd worker.2 (1)

      worker.2: crashed 2026/01/02 03:04:05 +0000

    `,
    requests: [
      'GET /account [3.sdk]',
      'GET /apps/my-app [3.sdk]',
      'GET /apps/my-app/dynos [3.sdk]',
    ],
  },
  {
    run: 'ps nope -a my-app', replies: ps,
    stderr: '    Error: No nope dynos on my-app\n',
    exit: 1,
    requests: [
      'GET /account [3.sdk]',
      'GET /apps/my-app [3.sdk]',
      'GET /apps/my-app/dynos [3.sdk]',
    ],
  },
  {
    run: 'ps web --json -a my-app', replies: {...ps, 'GET /apps/my-app/dynos': [dyno('worker.2'), dyno('web.1')]},
    stdout: text`
      [
        {
          "name": "web.1",
          "type": "web",
          "state": "up",
          "size": "Basic",
          "command": "cmd web.1",
          "updated_at": "2026-01-02T03:04:05Z",
          "release": {
            "version": 3
          }
        }
      ]
    `,
    requests: [
      'GET /account [3.sdk]',
      'GET /apps/my-app [3.sdk]',
      'GET /apps/my-app/dynos [3.sdk]',
    ],
  },
  {
    run: 'ps -x -a my-app', replies: {...ps, 'GET /apps/my-app/dynos?extended=true': [dyno('web.1', {extended: null}), dyno('web.2', {id: 'x', extended: {region: 'us', instance: 'i', ip: '1.2.3.4', port: 1, az: 'a', route: 'r', fleet: 'f', execution_plane: 'e'}})]},
    stdout: [
      '  ID   Process   State                          Region   Execution Plane   Fleet   Instance   IP        Port   AZ   Release   Command     Route   Size',
      ' ───────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────',
      '       web.1     up 2026/01/02 03:04:05 +0000                                                                       3         cmd web.1           Basic',
      '  x    web.2     up 2026/01/02 03:04:05 +0000   us       e                 f       i          1.2.3.4   1      a    3         cmd web.2   r       Basic',
      '',
      '',
    ].join('\n'),
    requests: [
      'GET /account [3.sdk]',
      'GET /apps/my-app [3.sdk]',
      'GET /apps/my-app/dynos?extended=true [3.sdk]',
    ],
  },
  {
    run: 'ps:scale -a my-app', replies: form,
    stdout: 'clock=0:Basic web=1:Basic worker=2:Standard-1X\n',
    requests: [
      'GET /apps/my-app/formation',
      'GET /apps/my-app',
    ],
  },
  {
    run: 'ps:scale -a my-app', note: 'empty', replies: {...form, 'GET /apps/my-app/formation': []},
    stderr: [
      '    Error: No process types on my-app.',
      '    Upload a Procfile to add process types.',
      '    https://devcenter.heroku.com/articles/procfile',
      '',
    ].join('\n'),
    exit: 1,
    requests: [
      'GET /apps/my-app/formation',
      'GET /apps/my-app',
    ],
  },
  {
    run: 'ps:scale web -a my-app', replies: form,
    stderr: [
      ' ›   Error: web is invalid. Must be in the format TYPE=QUANTITY[:SIZE], such as',
      ' ›    web=2 or worker+1:Standard-1X.',
      '',
    ].join('\n'),
    exit: 2,
    requests: [],
    differs: "it passes over what it can't read",
  },
  {
    run: 'ps:scale foo=abc web=1 -a my-app', replies: form,
    stderr: [
      ' ›   Error: foo=abc is invalid. Must be in the format TYPE=QUANTITY[:SIZE], ',
      ' ›   such as web=2 or worker+1:Standard-1X.',
      '',
    ].join('\n'),
    exit: 2,
    requests: [],
    differs: "it passes over what it can't read",
  },
  {
    run: 'ps:scale web=-1 -a my-app', replies: {...form, 'PATCH /apps/my-app/formation': formation},
    stderr: [
      ' ›   Error: web=-1 is invalid. Must be in the format TYPE=QUANTITY[:SIZE], such',
      ' ›    as web=2 or worker+1:Standard-1X.',
      '',
    ].join('\n'),
    exit: 2,
    requests: [],
    differs: "it passes over what it can't read",
  },
  {
    run: 'ps:scale web+1 worker-1 -a my-app', replies: {...form, 'PATCH /apps/my-app/formation': formation},
    stderr: 'Scaling dynos... done, now running worker at 2:Standard-1X, web at 1:Basic\n',
    requests: [
      'GET /apps/my-app',
      'PATCH /apps/my-app/formation {"updates":[{"quantity":"+1","type":"web"},{"quantity":"-1","type":"worker"}]}',
    ],
  },
  {
    run: 'ps:scale web=1:standard-2x my-worker=2 -a my-app', replies: {...form, 'PATCH /apps/my-app/formation': formation},
    stderr: 'Scaling dynos... done, now running web at 1:Basic\n',
    requests: [
      'GET /apps/my-app',
      'PATCH /apps/my-app/formation {"updates":[{"quantity":"1","size":"standard-2x","type":"web"},{"quantity":"2","type":"my-worker"}]}',
    ],
  },
  {
    run: 'ps:scale web=1 -a my-app', note: 'err', replies: {...form, 'PATCH /apps/my-app/formation': refusal(404, 'not_found', "Couldn't find that process type (web).")},
    stderr: text`
      Scaling dynos... !
       ›   Error: Couldn't find that process type (web).
       ›
       ›   Error ID: not_found
    `,
    exit: 2,
    requests: [
      'GET /apps/my-app',
      'PATCH /apps/my-app/formation {"updates":[{"quantity":"1","type":"web"}]}',
    ],
  },
  {
    run: 'ps:type -a my-app', note: 'shield', replies: {...form, 'GET /apps/my-app': {...app, space: {shield: true}}, 'GET /apps/my-app/formation': [{type: 'web', quantity: 1, size: 'Private-M'}]},
    stdout: text`
      === Process Types

        type   size       qty   cost/hour   max cost/month
       ────────────────────────────────────────────────────
        web    Shield-M   1     ~$0.750     $540


      === Dyno Totals

        type       total
       ──────────────────
        Shield-M   1

    `,
    requests: [
      'GET /apps/my-app/formation',
      'GET /apps/my-app',
    ],
  },
  {
    run: 'ps:type -a my-app', note: 'sizes', replies: {...form, 'GET /apps/my-app/formation': ['Eco', 'Basic', 'Standard-1X', 'Standard-2X', 'Performance-M', 'Performance-L', 'Performance-L-RAM', 'Performance-XL', 'Performance-2XL', 'Private-S', 'Weird', 'Hobby', 'Free', 'Private-2XL'].map((size, i) => ({type: 't' + i, quantity: 2, size}))},
    stdout: text`
      === Process Types

        type   size                qty   cost/hour   max cost/month
       ─────────────────────────────────────────────────────────────
        t0     Eco                 2
        t1     Basic               2     ~$0.019     $14
        t10    Weird               2
        t11    Hobby               2     ~$0.019     $14
        t12    Free                2
        t13    Private-2XL         2     ~$4.167     $3000
        t2     Standard-1X         2     ~$0.069     $50
        t3     Standard-2X         2     ~$0.139     $100
        t4     Performance-M       2     ~$0.694     $500
        t5     Performance-L       2     ~$1.389     $1000
        t6     Performance-L-RAM   2     ~$1.389     $1000
        t7     Performance-XL      2     ~$2.083     $1500
        t8     Performance-2XL     2     ~$4.167     $3000
        t9     Private-S           2     ~$0.625     $450


      === Dyno Totals

        type                total
       ───────────────────────────
        Eco                 2
        Basic               2
        Weird               2
        Hobby               2
        Free                2
        Private-2XL         2
        Standard-1X         2
        Standard-2X         2
        Performance-M       2
        Performance-L       2
        Performance-L-RAM   2
        Performance-XL      2
        Performance-2XL     2
        Private-S           2


      $5 (flat monthly fee, shared across all Eco dynos)
    `,
    requests: [
      'GET /apps/my-app/formation',
      'GET /apps/my-app',
    ],
  },
  {
    run: 'ps:type standard-1x -a my-app', replies: {...form, 'PATCH /apps/my-app/formation': formation},
    stdout: text`
      === Process Types

        type     size          qty   cost/hour   max cost/month
       ─────────────────────────────────────────────────────────
        clock    Basic         0     ~$0.010     $0
        web      Basic         1     ~$0.010     $7
        worker   Standard-1X   2     ~$0.069     $50


      === Dyno Totals

        type          total
       ─────────────────────
        Basic         1
        Standard-1X   2

    `,
    stderr: 'Scaling dynos on my-app... done\n',
    requests: [
      'GET /apps/my-app/formation',
      'PATCH /apps/my-app/formation {"updates":[{"size":"standard-1x","type":"worker"},{"size":"standard-1x","type":"web"},{"size":"standard-1x","type":"clock"}]}',
      'GET /apps/my-app/formation',
      'GET /apps/my-app',
    ],
  },
  {
    run: 'ps:type web=standard-2x worker=basic -a my-app', replies: {...form, 'PATCH /apps/my-app/formation': formation},
    stdout: text`
      === Process Types

        type     size          qty   cost/hour   max cost/month
       ─────────────────────────────────────────────────────────
        clock    Basic         0     ~$0.010     $0
        web      Basic         1     ~$0.010     $7
        worker   Standard-1X   2     ~$0.069     $50


      === Dyno Totals

        type          total
       ─────────────────────
        Basic         1
        Standard-1X   2

    `,
    stderr: 'Scaling dynos on my-app... done\n',
    requests: [
      'GET /apps/my-app/formation',
      'PATCH /apps/my-app/formation {"updates":[{"size":"standard-2x","type":"web"},{"size":"basic","type":"worker"}]}',
      'GET /apps/my-app/formation',
      'GET /apps/my-app',
    ],
  },
  {
    run: 'ps:type nope=standard-2x -a my-app', replies: {...form, 'PATCH /apps/my-app/formation': formation},
    stderr: [
      '    Error: Type nope not found in process formation.',
      '    Types: worker, web, clock',
      '',
    ].join('\n'),
    exit: 1,
    requests: [
      'GET /apps/my-app/formation',
    ],
  },
  {
    run: 'ps:type web=standard-2x foo -a my-app', replies: {...form, 'PATCH /apps/my-app/formation': formation},
    stderr: ' ›   Error: foo is invalid. Must be in the format TYPE=SIZE.\n',
    exit: 2,
    requests: [
      'GET /apps/my-app/formation',
    ],
    differs: 'it names no type',
  },
  {
    run: 'ps:type standard-1x basic -a my-app', replies: {...form, 'PATCH /apps/my-app/formation': formation},
    stderr: [
      ' ›   Error: Only one size can be set for all process types. Name each: ',
      ' ›   TYPE=SIZE.',
      '',
    ].join('\n'),
    exit: 2,
    requests: [
      'GET /apps/my-app/formation',
    ],
    differs: 'it passes over the second size',
  },
  {
    run: 'ps:type eco -a my-app', note: 'eco mix', replies: {...form, 'PATCH /apps/my-app/formation': [{type: 'web', quantity: 1, size: 'Eco'}], 'GET /apps/my-app/formation': [{type: 'web', quantity: 3, size: 'Eco'}, {type: 'b', quantity: 0, size: 'Basic'}]},
    stdout: text`
      === Process Types

        type   size    qty   cost/hour   max cost/month
       ─────────────────────────────────────────────────
        b      Basic   0     ~$0.010     $0
        web    Eco     3


      === Dyno Totals

        type    total
       ───────────────
        Basic   0
        Eco     3


      $5 (flat monthly fee, shared across all Eco dynos)
    `,
    stderr: 'Scaling dynos on my-app... done\n',
    requests: [
      'GET /apps/my-app/formation',
      'PATCH /apps/my-app/formation {"updates":[{"size":"eco","type":"web"},{"size":"eco","type":"b"}]}',
      'GET /apps/my-app/formation',
      'GET /apps/my-app',
    ],
  },
  {
    run: 'ps:restart web -a my-app', replies: {'DELETE /apps/my-app/dynos/web': {}},
    stderr: text`
       ›   Warning: DYNO is a deprecated argument. Use --dyno-name or --process-type 
       ›   instead.
      Restarting dyno web on my-app... done
    `,
    requests: [
      'DELETE /apps/my-app/dynos/web [3.sdk]',
    ],
  },
  {
    run: 'ps:restart -d web.1 -p web -a my-app', replies: {},
    stderr: [
      ' ›   Error: The following error occurred:',
      ' ›     --dyno-name=web.1 cannot also be provided when using --process-type',
      ' ›   See more help with --help',
      '',
    ].join('\n'),
    exit: 2,
    requests: [],
  },
  {
    run: 'ps:stop -a my-app', replies: {},
    stderr: [
      ' ›   Error: Please specify a process type or dyno name to stop.',
      ' ›   See more help with --help',
      ' ›',
      '',
    ].join('\n'),
    exit: 2,
    requests: [],
  },
  {
    run: 'ps:stop -p web -a my-app', replies: {'POST /apps/my-app/formations/web/actions/stop': {}},
    stderr: 'Stopping all web dynos on my-app... done\n',
    requests: [
      'POST /apps/my-app/formations/web/actions/stop [3.sdk]',
    ],
  },
  {
    run: 'kill run.1 -a my-app', replies: {'POST /apps/my-app/dynos/run.1/actions/stop': {}},
    stderr: text`
       ›   Warning: DYNO is a deprecated argument. Use --dyno-name or --process-type 
       ›   instead.
      Stopping dyno run.1 on my-app... done
    `,
    requests: [
      'POST /apps/my-app/dynos/run.1/actions/stop [3.sdk]',
    ],
  },
  {
    run: 'ps:wait -a my-app', replies: {
      'GET /apps/my-app/releases': [{id: 'r3', version: 3}],
      'GET /apps/my-app/dynos': inTurn(
        [dyno('web.1', {release: {version: 2}}), dyno('web.2'), dyno('run.2', {release: {version: 2}})],
        [dyno('web.1', {state: 'starting'}), dyno('web.2')],
        [dyno('web.1'), dyno('web.2')],
      ),
    },
    stderr: text`
      Waiting for every dyno to be running v3... 1 / 2
      Waiting for every dyno to be running v3... 2 / 2, done
    `,
    requests: ['GET /apps/my-app/releases range=version ..; max=1, order=desc', ...Array.from({length: 3}, () => 'GET /apps/my-app/dynos')],
  },
  {
    run: 'ps:wait -a my-app', note: 'strict', env: {HOKKU_STRICT: '1'}, replies: {'GET /apps/my-app/releases': []},
    stderr: ' ›   Error: App my-app has no releases\n',
    exit: 1,
    differs: 'it has no strict mode',
  },
  {
    run: 'ps:wait -a my-app -w 5',
    stderr: /wait-interval must be at least 10/,
    exit: 1,
  },
  {
    run: 'ps:autoscale:enable -a my-app --min 1 --max 3', replies: {'GET /apps/my-app': app, 'GET /apps/my-app/formation': [{type: 'web', size: 'Performance-M'}], 'GET /apps/a1/formation/web/monitors': [], 'POST /apps/a1/formation/web/monitors': {id: 'm1'}},
    stderr: 'Enabling dyno autoscaling... done\n',
    requests: [
      'GET /apps/my-app [3.sdk]',
      'GET /apps/my-app/formation [3.sdk]',
      'GET /apps/a1/formation/web/monitors',
      'POST /apps/a1/formation/web/monitors {"action_type":"scale","is_active":true,"max_quantity":3,"min_quantity":1,"name":"LATENCY_SCALE","notification_channels":[],"notification_period":1440,"op":"GREATER_OR_EQUAL","period":1,"value":1000}',
    ],
  },
  {
    run: 'ps:autoscale:enable -a my-app --min 1 --max 3 --p95 500 --notifications', replies: {'GET /apps/my-app': app, 'GET /apps/my-app/formation': [{type: 'web', size: 'Private-S'}], 'GET /apps/a1/formation/web/monitors': [{id: 'm1', action_type: 'scale'}], 'PATCH /apps/a1/formation/web/monitors/m1': {id: 'm1'}},
    stderr: 'Enabling dyno autoscaling... done\n',
    requests: [
      'GET /apps/my-app [3.sdk]',
      'GET /apps/my-app/formation [3.sdk]',
      'GET /apps/a1/formation/web/monitors',
      'PATCH /apps/a1/formation/web/monitors/m1 {"action_type":"scale","is_active":true,"max_quantity":3,"min_quantity":1,"notification_channels":["app"],"notification_period":1440,"op":"GREATER_OR_EQUAL","period":1,"value":500}',
    ],
  },
  {
    run: 'ps:autoscale:enable -a my-app --min 1 --max 3', note: 'of a size that can not', replies: {'GET /apps/my-app': app, 'GET /apps/my-app/formation': [{type: 'web', size: 'Basic'}]},
    stderr: text`
      Enabling dyno autoscaling... !
          Error: Autoscaling is only available with Performance or Private dynos
    `,
    exit: 1,
    requests: [
      'GET /apps/my-app [3.sdk]',
      'GET /apps/my-app/formation [3.sdk]',
    ],
  },
  {
    run: 'ps:autoscale:enable -a my-app --min 1 --max 3', note: 'without web dynos', replies: {'GET /apps/my-app': app, 'GET /apps/my-app/formation': []},
    stderr: text`
      Enabling dyno autoscaling... !
          Error: my-app does not have any web dynos to scale
    `,
    exit: 1,
    requests: [
      'GET /apps/my-app [3.sdk]',
      'GET /apps/my-app/formation [3.sdk]',
    ],
  },
  {
    run: 'ps:autoscale:disable -a my-app', replies: {'GET /apps/my-app': app, 'GET /apps/a1/formation/web/monitors': [{id: 'm0', action_type: 'alert'}, {id: 'm1', action_type: 'scale'}], 'PATCH /apps/a1/formation/web/monitors/m1': {}},
    stderr: 'Disabling dyno autoscaling... done\n',
    requests: [
      'GET /apps/my-app',
      'GET /apps/a1/formation/web/monitors',
      'PATCH /apps/a1/formation/web/monitors/m1 {"is_active":false,"op":"GREATER_OR_EQUAL","period":1}',
    ],
  },
  {
    run: 'ps:autoscale:disable -a my-app', note: 'that is not on', replies: {'GET /apps/my-app': app, 'GET /apps/a1/formation/web/monitors': null},
    stderr: text`
      Disabling dyno autoscaling... !
          Error: my-app does not have autoscale enabled
    `,
    exit: 1,
    requests: [
      'GET /apps/my-app',
      'GET /apps/a1/formation/web/monitors',
    ],
  },
])
