import {text, transcripts} from '../support/transcript.js'

const client = {id: 'c1', name: 'mine', redirect_uri: 'https://app.example.com', secret: 'hush'}

transcripts([
  {
    run: 'clients', replies: {'GET /oauth/clients': [{...client, name: 'z'}, client]},
    stdout: text`
        name   id   redirect_uri
       ─────────────────────────────────────
        mine   c1   https://app.example.com
        z      c1   https://app.example.com

    `,
    requests: [
      'GET /oauth/clients',
    ],
  },
  {
    run: 'clients', note: 'none', replies: {'GET /oauth/clients': []},
    stdout: 'No OAuth clients.\n',
    requests: [
      'GET /oauth/clients',
    ],
  },
  {
    run: 'clients:create mine https://app.example.com', replies: {'POST /oauth/clients': client},
    stdout: text`
      HEROKU_OAUTH_ID=c1
      HEROKU_OAUTH_SECRET=hush
    `,
    stderr: 'Creating mine... done\n',
    requests: [
      'POST /oauth/clients {"name":"mine","redirect_uri":"https://app.example.com"}',
    ],
  },
  {
    run: 'clients:create mine http://app.example.com', note: 'that anyone could listen to',
    stderr: [
      '    Error: Unsupported callback URL. Clients have to use HTTPS for non-local ',
      '    addresses.',
      '',
    ].join('\n'),
    exit: 1,
  },
  {
    run: 'clients:create mine http://localhost:3000', replies: {'POST /oauth/clients': client},
    stdout: text`
      HEROKU_OAUTH_ID=c1
      HEROKU_OAUTH_SECRET=hush
    `,
    stderr: 'Creating mine... done\n',
    requests: [
      'POST /oauth/clients {"name":"mine","redirect_uri":"http://localhost:3000"}',
    ],
  },
  {
    run: 'clients:destroy c1', replies: {'DELETE /oauth/clients/c1': client},
    stderr: 'Destroying c1... done\n',
    requests: [
      'DELETE /oauth/clients/c1',
    ],
  },
  {
    run: 'clients:info c1', replies: {'GET /oauth/clients/c1': client},
    stdout: text`
      === mine

      id:           c1
      name:         mine
      redirect_uri: https://app.example.com
      secret:       hush
    `,
    requests: [
      'GET /oauth/clients/c1',
    ],
  },
  {
    run: 'clients:info c1 --shell', replies: {'GET /oauth/clients/c1': client},
    stdout: text`
      HEROKU_OAUTH_ID=c1
      HEROKU_OAUTH_SECRET=hush
    `,
    requests: [
      'GET /oauth/clients/c1',
    ],
  },
  {
    run: 'clients:rotate c1', replies: {'POST /oauth/clients/c1/actions/rotate-credentials': client},
    stdout: text`
      === mine

      id:           c1
      name:         mine
      redirect_uri: https://app.example.com
      secret:       hush
    `,
    stderr: 'Updating c1... done\n',
    requests: [
      'POST /oauth/clients/c1/actions/rotate-credentials',
    ],
  },
  {
    run: 'clients:update c1 -n other --url https://other.example.com', replies: {'PATCH /oauth/clients/c1': client},
    stderr: 'Updating c1... done\n',
    requests: [
      'PATCH /oauth/clients/c1 {"name":"other","redirect_uri":"https://other.example.com"}',
    ],
  },
  {
    run: 'clients:update c1', note: 'in nothing',
    stderr: ' ›   Error: No changes provided.\n',
    exit: 2,
  },
])
