import {events, reply} from '../support/api-server.js'
import {app} from '../support/resources.js'
import {text, transcripts} from '../support/transcript.js'

const line = (source: string, message: string) => `2026-01-02T03:04:05.000000+00:00 ${source}: ${message}`
const two = [line('app[web.1]', 'hello'), line('app[worker.2]', 'w2')]
const logs = (lines: string[], more: object = {}) =>
  ({'GET /apps/my-app': app, 'POST /apps/my-app/log-sessions': {logplex_url: '$BASE/log?x=1'}, 'GET /log': events(...lines), ...more})

transcripts([
  {
    run: 'logs -a my-app --num 5 -s app -d web.1', replies: logs(two),
    stdout: text`
      2026-01-02T03:04:05.000000+00:00 app[web.1]: hello
      2026-01-02T03:04:05.000000+00:00 app[worker.2]: w2
    `,
    requests: [
      'GET /apps/my-app [3.sdk]',
      'POST /apps/my-app/log-sessions [3.sdk] {"dyno":"web.1","lines":5,"source":"app","tail":false}',
      'GET /log?x=1',
    ],
  },
  {
    run: 'logs -a my-app -p web', replies: logs(two),
    stdout: text`
      2026-01-02T03:04:05.000000+00:00 app[web.1]: hello
      2026-01-02T03:04:05.000000+00:00 app[worker.2]: w2
    `,
    requests: [
      'GET /apps/my-app [3.sdk]',
      'POST /apps/my-app/log-sessions [3.sdk] {"dyno":"web","lines":100,"tail":false}',
      'GET /log?x=1',
    ],
  },
  {
    run: 'logs -a my-app --ps web', replies: logs(two),
    stdout: text`
      2026-01-02T03:04:05.000000+00:00 app[web.1]: hello
      2026-01-02T03:04:05.000000+00:00 app[worker.2]: w2
    `,
    requests: [
      'GET /apps/my-app [3.sdk]',
      'POST /apps/my-app/log-sessions [3.sdk] {"dyno":"web","lines":100,"tail":false}',
      'GET /log?x=1',
    ],
  },
  {
    run: 'logs -a my-app -n abc',
    stderr: text`
       ›   Error: Parsing --num 
       ›   	Expected an integer but received: abc
       ›   See more help with --help
    `,
    exit: 2,
    requests: [],
  },
  {
    run: 'logs -a my-app', note: '404', replies: logs([], {'GET /log': reply({status: 404, text: 'x'})}),
    stderr: '    Error: Logs eventsource failed with: 404 Non-200 status code (404)\n',
    exit: 1,
    requests: [
      'GET /apps/my-app [3.sdk]',
      'POST /apps/my-app/log-sessions [3.sdk] {"lines":100,"tail":false}',
      'GET /log?x=1',
    ],
    differs: 'another mark before the error',
  },
  {
    run: 'logs -t -a my-app', note: '403', replies: logs([], {'GET /log': reply({status: 403, text: 'x'})}),
    stderr: '    Error: Log stream timed out. Please try again.\n',
    exit: 1,
    requests: [
      'GET /apps/my-app [3.sdk]',
      'POST /apps/my-app/log-sessions [3.sdk] {"lines":100,"tail":true}',
      'GET /log?x=1',
    ],
    differs: 'another mark before the error',
  },
  {
    run: 'logs -a my-app', note: 'empty', replies: logs([]),
    requests: [
      'GET /apps/my-app [3.sdk]',
      'POST /apps/my-app/log-sessions [3.sdk] {"lines":100,"tail":false}',
      'GET /log?x=1',
    ],
  },
  {
    run: 'logs -a my-app', note: 'multiline', replies: logs([], {'GET /log': reply({type: 'text/event-stream', text: 'data: a\ndata: b\n\ndata: c\n\n'})}),
    stdout: text`
      a
      b
      c
    `,
    requests: [
      'GET /apps/my-app [3.sdk]',
      'POST /apps/my-app/log-sessions [3.sdk] {"lines":100,"tail":false}',
      'GET /log?x=1',
    ],
  },
  {
    run: 'logs -a my-app', note: 'LOGS_COLOR=0', env: {FORCE_COLOR: '3', HEROKU_LOGS_COLOR: '0'}, replies: logs(two),
    stdout: text`
      2026-01-02T03:04:05.000000+00:00 app[web.1]: hello
      2026-01-02T03:04:05.000000+00:00 app[worker.2]: w2
    `,
    requests: [
      'GET /apps/my-app [3.sdk]',
      'POST /apps/my-app/log-sessions [3.sdk] {"lines":100,"tail":false}',
      'GET /log?x=1',
    ],
  },
  {
    run: 'logs -a my-app --json', replies: logs(two),
    stdout: text`
      [
        {
          "created_at": "2026-01-02T03:04:05.000000+00:00",
          "source": "app",
          "dyno": "web.1",
          "message": "hello"
        },
        {
          "created_at": "2026-01-02T03:04:05.000000+00:00",
          "source": "app",
          "dyno": "worker.2",
          "message": "w2"
        }
      ]
    `,
    differs: 'no such flag',
  },
  {
    run: 'logs -a my-app --search hel', replies: logs(two), stdout: `${two[0]}\n`, differs: 'has no such flag',
    requests: ['GET /apps/my-app [3.sdk]', 'POST /apps/my-app/log-sessions [3.sdk] {"lines":1500,"tail":false}', 'GET /log?x=1'],
  },
  {run: 'logs -a my-app --search /W\\d/i --num 7 --json', replies: logs(two), stdout: /^\[\n {2}{[^{]*"message": "w2"\n {2}}\n\]\n$/, differs: 'has no such flag'},
  {run: 'logs -a my-app --since 2026-01-02T03:04:05Z', replies: logs([line('app[web.1]', 'x').replace('05.0', '04.9'), ...two]), stdout: two.map(text => `${text}\n`).join(''), differs: 'has no such flag'},
  {run: 'logs -a my-app --since 5m', replies: logs(two), differs: 'has no such flag'},
  {run: 'logs -a my-app --since soon', stderr: /--since soon is no time/, exit: 2, requests: [], differs: 'has no such flag'},
  {run: 'logs -a my-app --search /(/', stderr: /Invalid regular expression/, exit: 2, requests: [], differs: 'has no such flag'},
])
