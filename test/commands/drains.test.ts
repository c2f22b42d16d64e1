import {refusal} from '../support/api-server.js'
import {addOn} from '../support/resources.js'
import {text, transcripts} from '../support/transcript.js'

const url = 'https://logs.example.com/x?y=1'
const drain = {url, token: 'd.1', addon: null, extended: {drain_id: 7}}

transcripts([
  {
    run: 'drains -a my-app', replies: {'GET /apps/my-app/log-drains': [{url: 'syslog://theirs', token: 'd.2', addon: {name: 'logs'}}, {...drain, extended: undefined}], 'GET /apps/my-app/addons/logs': addOn('logs')},
    stdout: text`
      === Drains

      https://logs.example.com/x?y=1 (d.1)
      === Add-on Drains

      heroku-postgresql:essential-0 (logs)
    `,
    requests: [
      'GET /apps/my-app/log-drains',
      'GET /apps/my-app/addons/logs',
    ],
  },
  {
    run: 'drains -a my-app -x', replies: {'GET /apps/my-app/log-drains': [drain]},
    stdout: text`
      === Drains

      https://logs.example.com/x?y=1 (d.1) drain_id=7
    `,
    requests: [
      'GET /apps/my-app/log-drains?extended=true',
    ],
  },
  {
    run: 'drains -a my-app', note: 'none', replies: {'GET /apps/my-app/log-drains': []},
    requests: [
      'GET /apps/my-app/log-drains',
    ],
  },
  {
    run: `drains:add ${url} -a my-app`, replies: {'POST /apps/my-app/log-drains': drain},
    stdout: 'Successfully added drain https://logs.example.com/x?y=1\n',
    requests: [
      'POST /apps/my-app/log-drains {"url":"https://logs.example.com/x?y=1"}',
    ],
  },
  {
    run: `drains:add ${url} -a my-app`, note: 'that is refused', replies: {'POST /apps/my-app/log-drains': refusal(422, 'invalid_params', 'Url is invalid')},
    stderr: text`
       ›   Error: Url is invalid
       ›
       ›   Error ID: invalid_params
    `,
    exit: 2,
    requests: [
      'POST /apps/my-app/log-drains {"url":"https://logs.example.com/x?y=1"}',
    ],
  },
  {
    run: `drains:remove ${url} -a my-app`, replies: {'DELETE /apps/my-app/log-drains/https%3A%2F%2Flogs.example.com%2Fx%3Fy%3D1': drain},
    stdout: 'Successfully removed drain https://logs.example.com/x?y=1\n',
    requests: [
      'DELETE /apps/my-app/log-drains/https%3A%2F%2Flogs.example.com%2Fx%3Fy%3D1',
    ],
  },
])
