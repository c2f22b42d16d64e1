import {text, transcripts} from '../support/transcript.js'

const authorization = (id: string, more: object = {}) => ({id, description: `for ${id}`, scope: ['global'], client: null, access_token: {token: `token-${id}`, expires_in: null}, ...more})

transcripts([
  {
    run: 'authorizations', replies: {'GET /oauth/authorizations': [authorization('b', {scope: ['read', 'write']}), authorization('a')]},
    stdout: text`
        Description   ID   Scope
       ───────────────────────────────
        for a         a    global
        for b         b    read,write

    `,
    requests: [
      'GET /oauth/authorizations',
    ],
  },
  {
    run: 'authorizations', note: 'none', replies: {'GET /oauth/authorizations': []},
    stdout: 'No OAuth authorizations.\n',
    requests: [
      'GET /oauth/authorizations',
    ],
  },
  {
    run: 'authorizations:create -d mine -s read,write -e 100', replies: {'POST /oauth/authorizations': authorization('a')},
    stdout: text`
      Client:      <none>
      ID:          a
      Description: for a
      Scope:       global
      Token:       token-a
    `,
    stderr: 'Creating OAuth Authorization... done\n',
    requests: [
      'POST /oauth/authorizations {"description":"mine","expires_in":"100","scope":["read","write"]}',
    ],
  },
  {
    run: 'authorizations:create --short', replies: {'POST /oauth/authorizations': authorization('a')},
    stdout: 'token-a\n',
    stderr: 'Creating OAuth Authorization... done\n',
    requests: [
      'POST /oauth/authorizations {}',
    ],
  },
  {
    run: 'authorizations:info a', replies: {'GET /oauth/authorizations/a': authorization('a', {access_token: null, client: {name: 'App', redirect_uri: 'https://app.example.com'}})},
    stdout: text`
      Client:       App
      Redirect URI: https://app.example.com
      ID:           a
      Description:  for a
      Scope:        global
    `,
    requests: [
      'GET /oauth/authorizations/a',
    ],
  },
  {
    run: 'authorizations:destroy a', replies: {'DELETE /oauth/authorizations/a': authorization('a')},
    stderr: 'Revoking OAuth Authorization... done, revoked authorization from for a\n',
    requests: [
      'DELETE /oauth/authorizations/a',
    ],
  },
  {
    run: 'authorizations:rotate a', replies: {'POST /oauth/authorizations/a/actions/regenerate-tokens': authorization('a')},
    stdout: text`
      Client:      <none>
      ID:          a
      Description: for a
      Scope:       global
      Token:       token-a
    `,
    stderr: 'Rotating OAuth Authorization... done\n',
    requests: [
      'POST /oauth/authorizations/a/actions/regenerate-tokens',
    ],
  },
  {
    run: 'authorizations:update a --client-id c --client-secret s -d other', replies: {'PATCH /oauth/authorizations/a': authorization('a')},
    stdout: text`
      Client:      <none>
      ID:          a
      Description: for a
      Scope:       global
      Token:       token-a
    `,
    stderr: 'Updating OAuth Authorization... done\n',
    requests: [
      'PATCH /oauth/authorizations/a {"client":{"id":"c","secret":"s"},"description":"other"}',
    ],
  },
  {
    run: 'authorizations:update a --client-id c', note: 'without its secret',
    stderr: [
      ' ›   Error: The following error occurred:',
      ' ›     All of the following must be provided when using --client-id: ',
      ' ›   --client-secret',
      ' ›   See more help with --help',
      '',
    ].join('\n'),
    exit: 2,
  },
])
