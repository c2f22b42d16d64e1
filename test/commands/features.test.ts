import {refusal} from '../support/api-server.js'
import {text, transcripts} from '../support/transcript.js'

const feature = (name: string, enabled: boolean, state = 'general') => ({name, enabled, state, description: `The ${name}.`, doc_url: `https://devcenter.heroku.com/${name}`})
const missing = {'GET /account/features/f': refusal(404, 'not_found', "Couldn't find that feature.")}

transcripts([
  {
    run: 'features -a my-app', replies: {'GET /apps/my-app/features': [feature('preboot', true), feature('long-named', false), feature('lab', true, 'beta')]},
    stdout: text`
      === App Features my-app

      [ ] long-named  The long-named.
      [+] preboot     The preboot.
    `,
    requests: [
      'GET /apps/my-app/features',
    ],
  },
  {
    run: 'features:enable f -a my-app', replies: {'GET /apps/my-app/features/f': feature('f', false), 'PATCH /apps/my-app/features/f': {}},
    stderr: 'Enabling f for my-app... done\n',
    requests: [
      'GET /apps/my-app/features/f',
      'PATCH /apps/my-app/features/f {"enabled":true}',
    ],
  },
  {
    run: 'features:enable f -a my-app', note: 'again', replies: {'GET /apps/my-app/features/f': feature('f', true)},
    stderr: text`
      Enabling f for my-app... !
          Error: f is already enabled.
    `,
    exit: 1,
    requests: [
      'GET /apps/my-app/features/f',
    ],
  },
  {
    run: 'features:disable f -a my-app', replies: {'GET /apps/my-app/features/f': feature('f', true), 'PATCH /apps/my-app/features/f': {}},
    stderr: 'Disabling f for my-app... done\n',
    requests: [
      'GET /apps/my-app/features/f',
      'PATCH /apps/my-app/features/f {"enabled":false}',
    ],
  },
  {
    run: 'features:info f -a my-app', replies: {'GET /apps/my-app/features/f': feature('f', true)},
    stdout: text`
      === f

      Description: The f.
      Docs:        https://devcenter.heroku.com/f
      Enabled:     true
    `,
    requests: [
      'GET /apps/my-app/features/f',
    ],
  },
  {
    run: 'labs', replies: {'GET /account': {email: 'me@example.com'}, 'GET /account/features': [feature('b', true, 'beta'), feature('a', false, 'beta'), feature('c', true)]},
    stdout: text`
      === User Features me@example.com

      [ ] a  The a.
      [+] b  The b.
    `,
    requests: [
      'GET /account',
      'GET /account/features',
    ],
  },
  {
    run: 'labs -a my-app', replies: {'GET /account': {email: 'me@example.com'}, 'GET /account/features': [], 'GET /apps/my-app/features': [feature('b', true, 'beta'), feature('c', true)]},
    stdout: text`
      === User Features me@example.com


      === App Features my-app

      [+] b  The b.
    `,
    requests: [
      'GET /account',
      'GET /account/features',
      'GET /apps/my-app/features',
    ],
  },
  {
    run: 'labs:enable f', replies: {'GET /account/features/f': feature('f', false), 'GET /account': {email: 'me@example.com'}, 'PATCH /account/features/f': {}},
    stderr: 'Enabling f for me@example.com... done\n',
    requests: [
      'GET /account/features/f',
      'GET /account',
      'PATCH /account/features/f {"enabled":true}',
    ],
  },
  {
    run: 'labs:enable f -a my-app', replies: {...missing, 'GET /apps/my-app/features/f': feature('f', false), 'PATCH /apps/my-app/features/f': {}},
    stderr: 'Enabling f for my-app... done\n',
    requests: [
      'GET /account/features/f',
      'GET /apps/my-app/features/f',
      'PATCH /apps/my-app/features/f {"enabled":true}',
    ],
  },
  {
    run: 'labs:enable f', note: 'that is not there', replies: missing,
    stderr: text`
       ›   Error: Couldn't find that feature.
       ›
       ›   Error ID: not_found
    `,
    exit: 2,
    requests: [
      'GET /account/features/f',
    ],
  },
  {
    run: 'labs:disable f -a my-app', replies: {...missing, 'GET /apps/my-app/features/f': feature('f', true), 'PATCH /apps/my-app/features/f': {}},
    stderr: 'Disabling f for my-app... done\n',
    requests: [
      'GET /account/features/f',
      'GET /apps/my-app/features/f',
      'PATCH /apps/my-app/features/f {"enabled":false}',
    ],
  },
  {
    run: 'labs:disable spaces-strict-tls -a my-app',
    stderr: [
      ' ›   Warning: Insecure Action',
      ' ›   You are enabling an older security protocol, TLS 1.0, which some ',
      ' ›   organizations may not deem secure.',
      '',
      ' ›   Error: To proceed, re-run this command with --confirm my-app',
      '',
    ].join('\n'),
    exit: 2,
    differs: 'it asks where nobody can answer, and ends with 0',
  },
  {
    run: 'labs:info f', replies: {'GET /account/features/f': feature('f', false)},
    stdout: text`
      === f

      Description: The f.
      Enabled:     false
      Docs:        https://devcenter.heroku.com/f
    `,
    requests: [
      'GET /account/features/f',
    ],
  },
])
