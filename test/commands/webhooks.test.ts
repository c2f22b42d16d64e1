import {refusal, reply} from '../support/api-server.js'
import {text, transcripts} from '../support/transcript.js'

const webhook = (id: string, more: object = {}) => ({id, created_at: '2026-01-02T03:04:05Z', include: ['api:release', 'api:build'], level: 'notify', url: `https://h.com/${id}`, ...more})
const attempt = {id: 't', code: 500, error_class: 'Errno', status: 'failed'}
const delivery = (id: string, more: object = {}) => ({
  id, created_at: '2026-01-02T03:04:05Z', event: {id: `ev-${id}`, include: 'api:build'}, num_attempts: 4, next_attempt_at: null, last_attempt: null,
  status: 'pending', webhook: {id: 'w1', level: 'notify'}, ...more,
})
const event = (id: string, more: object = {}) => ({id, created_at: '2026-01-02T03:04:05Z', payload: {action: 'create', resource: 'build', published_at: '2026-01-02T03:04:06Z', data: {a: [1]}}, ...more})
const many = Array.from({length: 1000}, (_, at) => delivery(`d${999 - at}`))

transcripts([
  {
    run: 'webhooks -a my-app', replies: {'GET /apps/my-app/webhooks': [webhook('two', {created_at: '2026-02-02T03:04:05Z', level: 'sync'}), webhook('one')]},
    stdout: text`
        Webhook ID   URL                 Include                 Level
       ─────────────────────────────────────────────────────────────────
        one          https://h.com/one   api:release,api:build   notify
        two          https://h.com/two   api:release,api:build   sync

    `,
    requests: [
      'GET /apps/my-app/webhooks [3.webhooks]',
    ],
  },
  {
    run: 'webhooks -a my-app', note: 'none', replies: {'GET /apps/my-app/webhooks': []},
    stdout: text`
      my-app has no webhooks
      Use  $ hokku webhooks:add  to add one.
    `,
    requests: [
      'GET /apps/my-app/webhooks [3.webhooks]',
    ],
  },
  {
    run: 'webhooks -p pipe -a my-app', replies: {'GET /pipelines/pipe/webhooks': []},
    stdout: text`
      pipe has no webhooks
      Use  $ hokku webhooks:add  to add one.
    `,
    requests: [
      'GET /pipelines/pipe/webhooks [3.webhooks]',
    ],
  },
  {
    run: 'webhooks',
    stderr: ' ›   Error: No app specified\n',
    exit: 2,
  },
  {
    run: 'webhooks:add -a my-app -i a,b -l notify -u http://x.com', replies: {'POST /apps/my-app/webhooks': webhook('new')},
    stderr: text`
      Adding webhook to my-app... done
       ›   Warning: no secret found
    `,
    requests: [
      'POST /apps/my-app/webhooks [3.webhooks] {"include":["a","b"],"level":"notify","url":"http://x.com"}',
    ],
  },
  {
    run: 'webhooks:add -p pipe -i a -l sync -u http://x.com -s key -t token', replies: {'POST /pipelines/pipe/webhooks': reply({body: webhook('new'), headers: {'heroku-webhook-secret': 's3cret'}})},
    stdout: text`
      === Webhooks Signing Secret

      s3cret
    `,
    stderr: 'Adding webhook to pipe... done\n',
    requests: [
      'POST /pipelines/pipe/webhooks [3.webhooks] {"authorization":"token","include":["a"],"level":"sync","secret":"key","url":"http://x.com"}',
    ],
  },
  {
    run: 'webhooks:add -a my-app -i a -l loud -u http://x.com', replies: {'POST /apps/my-app/webhooks': refusal(422, 'invalid_params', 'No such level.')},
    stderr: text`
      Adding webhook to my-app... !
       ›   Error: No such level.
       ›
       ›   Error ID: invalid_params
    `,
    exit: 2,
    requests: [
      'POST /apps/my-app/webhooks [3.webhooks] {"include":["a"],"level":"loud","url":"http://x.com"}',
    ],
  },
  {
    run: 'webhooks:update w1 -a my-app -i a,b -l sync -u http://x.com -s key', replies: {'PATCH /apps/my-app/webhooks/w1': webhook('w1')},
    stderr: 'Updating webhook w1 for my-app... done\n',
    requests: [
      'PATCH /apps/my-app/webhooks/w1 [3.webhooks] {"include":["a","b"],"level":"sync","secret":"key","url":"http://x.com"}',
    ],
  },
  {
    run: 'webhooks:update w1 -a my-app -i a -l sync -u http://x.com -t token', replies: {'PATCH /apps/my-app/webhooks/w1': webhook('w1')},
    stderr: 'Updating webhook w1 for my-app... done\n',
    requests: [
      'PATCH /apps/my-app/webhooks/w1 [3.webhooks] {"authorization":"token","include":["a"],"level":"sync","url":"http://x.com"}',
    ],
    differs: 'it takes --authorization and drops it',
  },
  {
    run: 'webhooks:remove w1 -p pipe', replies: {'DELETE /pipelines/pipe/webhooks/w1': webhook('w1')},
    stderr: 'Removing webhook w1 from pipe... done\n',
    requests: [
      'DELETE /pipelines/pipe/webhooks/w1 [3.webhooks]',
    ],
  },
  {
    run: 'webhooks:info w1 -a my-app', replies: {'GET /apps/my-app/webhooks/w1': webhook('w1')},
    stdout: text`
      === w1

      Include:    api:release,api:build
      Level:      notify
      URL:        https://h.com/w1
      Webhook ID: w1
    `,
    requests: [
      'GET /apps/my-app/webhooks/w1 [3.webhooks]',
    ],
  },
  {
    run: 'webhooks:deliveries -a my-app -s failed', replies: {'GET /apps/my-app/webhook-deliveries': [delivery('d2', {created_at: '2026-01-03T03:04:05Z', last_attempt: attempt, next_attempt_at: '2026-01-04T03:04:05Z'}), delivery('d1')]},
    stdout: text`
        Delivery ID   Created                Status    Include     Level    Attempts   Code   Error   Next Attempt
       ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
        d1            2026-01-02T03:04:05Z   pending   api:build   notify   4
        d2            2026-01-03T03:04:05Z   pending   api:build   notify   4          500    Errno   2026-01-04T03:04:05Z

    `,
    requests: [
      'GET /apps/my-app/webhook-deliveries?eq%5Bstatus%5D=failed [3.webhooks] range=seq ..; order=desc,max=1000',
    ],
  },
  {
    run: 'webhooks:deliveries -a my-app', note: 'none', replies: {'GET /apps/my-app/webhook-deliveries': []},
    stdout: 'my-app has no deliveries\n',
    requests: [
      'GET /apps/my-app/webhook-deliveries [3.webhooks] range=seq ..; order=desc,max=1000',
    ],
  },
  {
    run: 'webhooks:deliveries -a my-app', note: 'many', stdout: /^ {2}d0 {12}[^]*\n {2}d999 /m, replies: {'GET /apps/my-app/webhook-deliveries': many},
    stderr: text`
       ›   Warning: Only showing the 1000 most recent deliveries
       ›   Warning: It is possible to filter deliveries by using the --status flag
    `,
    requests: [
      'GET /apps/my-app/webhook-deliveries [3.webhooks] range=seq ..; order=desc,max=1000',
    ],
  },
  {
    run: 'webhooks:deliveries:info d1 -a my-app', replies: {'GET /apps/my-app/webhook-deliveries/d1': delivery('d1', {last_attempt: attempt}), 'GET /apps/my-app/webhook-events/ev-d1': event('ev-d1')},
    stdout: text`
      === d1

      Created:  2026-01-02T03:04:05Z
      Event:    ev-d1
      Webhook:  w1
      Status:   pending
      Include:  api:build
      Level:    notify
      Attempts: 4
      Code:     500
      Error:    Errno
      === Event Payload

      {
        "action": "create",
        "resource": "build",
        "published_at": "2026-01-02T03:04:06Z",
        "data": {
          "a": [
            1
          ]
        }
      }
    `,
    requests: [
      'GET /apps/my-app/webhook-deliveries/d1 [3.webhooks]',
      'GET /apps/my-app/webhook-events/ev-d1 [3.webhooks]',
    ],
  },
  {
    run: 'webhooks:deliveries:info d1 -p pipe', note: 'no event', replies: {'GET /pipelines/pipe/webhook-deliveries/d1': delivery('d1')},
    stderr: text`
       ›   Error: Couldn't find GET /pipelines/pipe/webhook-events/ev-d1.
       ›
       ›   Error ID: not_found
    `,
    exit: 2,
    requests: [
      'GET /pipelines/pipe/webhook-deliveries/d1 [3.webhooks]',
      'GET /pipelines/pipe/webhook-events/ev-d1 [3.webhooks]',
    ],
  },
  {
    run: 'webhooks:events -a my-app', replies: {'GET /apps/my-app/webhook-events': [event('e2', {created_at: '2026-01-03T03:04:05Z'}), event('e1')]},
    stdout: text`
        Event ID   Resource   Action   Published At
       ─────────────────────────────────────────────────────
        e1         build      create   2026-01-02T03:04:06Z
        e2         build      create   2026-01-02T03:04:06Z

    `,
    stderr: text`
       ›   Warning: hokku webhooks:event is deprecated, please use hokku 
       ›   webhooks:deliveries
    `,
    requests: [
      'GET /apps/my-app/webhook-events [3.webhooks]',
    ],
  },
  {
    run: 'webhooks:events -p pipe', note: 'none', replies: {'GET /pipelines/pipe/webhook-events': []},
    stdout: 'pipe has no events\n',
    stderr: text`
       ›   Warning: hokku webhooks:event is deprecated, please use hokku 
       ›   webhooks:deliveries
    `,
    requests: [
      'GET /pipelines/pipe/webhook-events [3.webhooks]',
    ],
  },
  {
    run: 'webhooks:events:info e1 -a my-app', replies: {'GET /apps/my-app/webhook-events/e1': event('e1')},
    stdout: text`
      === e1

      payload: {
        "action": "create",
        "resource": "build",
        "published_at": "2026-01-02T03:04:06Z",
        "data": {
          "a": [
            1
          ]
        }
      }
    `,
    stderr: text`
       ›   Warning: hokku webhooks:event:info is deprecated, please use hokku 
       ›   webhooks:deliveries:info
    `,
    requests: [
      'GET /apps/my-app/webhook-events/e1 [3.webhooks]',
    ],
  },
])
