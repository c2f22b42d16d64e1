import {refusal} from '../support/api-server.js'
import {text, transcripts} from '../support/transcript.js'

const drain = (id: string, type: string, more: object = {}) => ({
  id, owner: {id: 'o1', type}, signals: ['traces', 'metrics'], exporter: {type: 'otlphttp', endpoint: `https://h.com/${id}`, headers: {k: 'v'}}, ...more,
})
const app = {'GET /apps/o1': {id: 'o1', name: 'my-app'}}
const space = {'GET /spaces/o1': {id: 'o1', name: 'my-space'}}
const added = {'GET /apps/my-app': {id: 'o1', name: 'my-app'}, 'POST /telemetry-drains': drain('d1', 'app')}
const some = 'telemetry:add https://h.com/d1 -a my-app'

transcripts([
  {
    run: 'telemetry', replies: {},
    stderr: text`
       ›   Error: The following error occurred:
       ›     Exactly one of the following must be provided: --app, --space
       ›   See more help with --help
    `,
    exit: 2,
  },
  {
    run: 'telemetry -s sp', replies: {'GET /spaces/sp/telemetry-drains': [drain('d1', 'space')]},
    stdout: text`
      === sp Telemetry Drains

        ID   Signals          Endpoint
       ────────────────────────────────────────
        d1   traces,metrics   https://h.com/d1

    `,
    requests: [
      'GET /spaces/sp/telemetry-drains [3.sdk]',
    ],
  },
  {
    run: 'telemetry -a my-app', note: 'none', replies: {'GET /apps/my-app/telemetry-drains': []},
    stdout: 'There are no telemetry drains in my-app\n',
    requests: [
      'GET /apps/my-app/telemetry-drains [3.sdk]',
    ],
  },
  {
    run: 'telemetry -s sp -a x', replies: {},
    stderr: text`
       ›   Error: The following error occurred:
       ›     --app cannot also be provided when using --space
       ›   See more help with --help
    `,
    exit: 2,
  },
  {
    run: some, replies: added,
    stdout: 'successfully added drain https://h.com/d1\n',
    requests: [
      'GET /apps/my-app [3.sdk]',
      'POST /telemetry-drains [3.sdk] {"exporter":{"endpoint":"https://h.com/d1","headers":{},"type":"otlphttp"},"owner":{"id":"o1","type":"app"},"signals":["traces","metrics","logs"]}',
    ],
  },
  {
    run: [...some.split(' '), '--transport', 'grpc', '--signals', 'logs,traces', '--headers', '{"a":"b"}'], replies: added,
    stdout: 'successfully added drain https://h.com/d1\n',
    requests: [
      'GET /apps/my-app [3.sdk]',
      'POST /telemetry-drains [3.sdk] {"exporter":{"endpoint":"https://h.com/d1","headers":{"a":"b"},"type":"otlp"},"owner":{"id":"o1","type":"app"},"signals":["logs","traces"]}',
    ],
  },
  {
    run: `${some} --signals logs,all`, replies: added,
    stderr: text`
       ›   Error: Invalid signal option: logs,all. Run hokku telemetry:add --help to 
       ›   see signal options.
    `,
    exit: 1,
    requests: [
      'GET /apps/my-app [3.sdk]',
    ],
  },
  {
    run: `${some} --transport smoke`, replies: added,
    stderr: '    Error: Expected --transport=smoke to be one of: http, grpc\n',
    exit: 1,
  },
  {
    run: `${some} --headers nope`, replies: added,
    stderr: text`
          Error: --headers takes JSON: Unexpected token 'o', "nope" is not valid 
          JSON
    `,
    exit: 1,
    requests: [
      'GET /apps/my-app [3.sdk]',
    ],
    differs: 'it tells what the parser says alone',
  },
  {
    run: 'telemetry:add https://x -s sp', note: 'refused', replies: {'GET /spaces/sp': {id: 'o1'}, 'POST /telemetry-drains': refusal(422, 'invalid', 'Not in this space.')},
    stderr: text`
       ›   Error: Not in this space.
       ›
       ›   Error ID: invalid
    `,
    exit: 2,
    requests: [
      'GET /spaces/sp',
      'POST /telemetry-drains [3.sdk] {"exporter":{"endpoint":"https://x","headers":{},"type":"otlphttp"},"owner":{"id":"o1","type":"space"},"signals":["traces","metrics","logs"]}',
    ],
  },
  {
    run: 'telemetry:info d1', replies: {'GET /telemetry-drains/d1': drain('d1', 'space', {exporter: {type: 'otlp', endpoint: 'https://x'}}), ...space},
    stdout: text`
      === d1

      Space:     my-space
      Signals:   traces, metrics
      Endpoint:  https://x
      Transport: gRPC
    `,
    requests: [
      'GET /telemetry-drains/d1 [3.sdk]',
      'GET /spaces/o1 [3.sdk]',
    ],
  },
  {
    run: 'telemetry:info d1', note: 'of an app', replies: {'GET /telemetry-drains/d1': drain('d1', 'app'), ...app},
    stdout: text`
      === d1

      App:       my-app
      Signals:   traces, metrics
      Endpoint:  https://h.com/d1
      Transport: HTTP
      Headers:   {"k":"v"}
    `,
    requests: [
      'GET /telemetry-drains/d1 [3.sdk]',
      'GET /apps/o1 [3.sdk]',
    ],
  },
  {
    run: 'telemetry:update d1 --endpoint https://new --transport grpc --headers {"a":"b"} --signals all', replies: {'PATCH /telemetry-drains/d1': drain('d1', 'space'), ...space},
    stdout: text`
      === d1

      Space:     my-space
      Signals:   traces, metrics
      Endpoint:  https://h.com/d1
      Transport: HTTP
      Headers:   {"k":"v"}
    `,
    stderr: 'Updating telemetry drain d1... done\n',
    requests: [
      'PATCH /telemetry-drains/d1 [3.sdk] {"exporter":{"endpoint":"https://new","headers":{"a":"b"},"type":"otlp"},"signals":["traces","metrics","logs"]}',
      'GET /spaces/o1 [3.sdk]',
    ],
  },
  {
    run: 'telemetry:update d1', replies: {},
    stderr: text`
       ›   Error: Requires either --signals, --endpoint, --transport or HEADERS to be
       ›    provided.
       ›   See more help with --help
       ›
    `,
    exit: 2,
  },
  {
    run: 'telemetry:remove d1', replies: {'DELETE /telemetry-drains/d1': drain('d1', 'app')},
    stderr: 'Removing telemetry drain d1... done\n',
    requests: [
      'DELETE /telemetry-drains/d1 [3.sdk]',
    ],
  },
  {
    run: 'telemetry:remove -a my-app', replies: {'GET /apps/my-app/telemetry-drains': [drain('d1', 'app'), drain('d2', 'app')], 'DELETE /telemetry-drains/d1': {}, 'DELETE /telemetry-drains/d2': {}},
    stderr: 'Removing all telemetry drains from app my-app... done\n',
    requests: [
      'GET /apps/my-app/telemetry-drains [3.sdk]',
      'DELETE /telemetry-drains/d1 [3.sdk]',
      'DELETE /telemetry-drains/d2 [3.sdk]',
    ],
  },
  {
    run: 'telemetry:remove -s sp', note: 'none', replies: {'GET /spaces/sp/telemetry-drains': []},
    stderr: 'Removing all telemetry drains from space sp... done\n',
    requests: [
      'GET /spaces/sp/telemetry-drains [3.sdk]',
    ],
  },
  {
    run: 'telemetry:remove', replies: {},
    stderr: text`
       ›   Error: Requires either --app or --space or a TELEMETRY_DRAIN_ID to be 
       ›   provided.
       ›   See more help with --help
       ›
    `,
    exit: 2,
  },
])
