import {text, transcripts} from '../support/transcript.js'

transcripts([
  {
    run: 'sessions', replies: {'GET /oauth/sessions': [{id: 's2', description: 'on b'}, {id: 's1', description: 'on a'}]},
    stdout: text`
        Description   ID
       ──────────────────
        on a          s1
        on b          s2

    `,
    requests: [
      'GET /oauth/sessions',
    ],
  },
  {
    run: 'sessions', note: 'none', replies: {'GET /oauth/sessions': []},
    stdout: 'No OAuth sessions.\n',
    requests: [
      'GET /oauth/sessions',
    ],
  },
  {
    run: 'sessions:destroy s1', replies: {'DELETE /oauth/sessions/s1': {}},
    stderr: 'Destroying s1... done\n',
    requests: [
      'DELETE /oauth/sessions/s1',
    ],
  },
  {
    run: 'sessions:destroy s1', note: 'that is not there',
    stderr: text`
      Destroying s1... !
       ›   Error: Couldn't find DELETE /oauth/sessions/s1.
       ›
       ›   Error ID: not_found
    `,
    exit: 2,
    requests: [
      'DELETE /oauth/sessions/s1',
    ],
  },
  {
    run: '2fa', replies: {'GET /account': {two_factor_authentication: true}},
    stdout: 'Two-factor authentication is enabled\n',
    requests: [
      'GET /account',
    ],
  },
  {
    run: 'auth:2fa', note: 'that is off', replies: {'GET /account': {two_factor_authentication: false}},
    stdout: 'Two-factor authentication is not enabled\n',
    requests: [
      'GET /account',
    ],
  },
  {
    run: 'auth:2fa:disable',
    stderr: [
      ' ›   Error: this command has been removed, in favor of disabling MFA in your ',
      ' ›   Account Settings in a browser: https://dashboard.heroku.com/account',
      '',
    ].join('\n'),
    exit: 2,
  },
])
