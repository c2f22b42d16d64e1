import {refusal} from '../support/api-server.js'
import {app} from '../support/resources.js'
import {text, transcripts} from '../support/transcript.js'

const regions = [
  {name: 'us', description: 'United States', private_capable: false}, {name: 'tokyo', description: 'Tokyo, Japan', private_capable: true},
  {name: 'dublin', description: 'Dublin, Ireland', private_capable: true}, {name: 'eu', description: 'Europe', private_capable: false},
]

const changes = `# Change Log

## [2.0.0](https://example.com/2) (2026-01-15)

### Summary

Much:
1. One
2. Two

### Features

- a

## [1.0.0](https://example.com/1) (2025-01-15)


### Features

* a
  goes on
  * nested
### Bug Fixes

* b

## 0.9.0
`

transcripts([
  {
    run: 'platform:accounts', replies: {'GET /platform/accounts': [{id: 'u1', email: 'me@example.com', name: 'Me'}, {id: 'u2', email: 'you@example.com', name: null}]},
    stdout: [
      '  Email             Name   ID',
      ' ─────────────────────────────',
      '  me@example.com    Me     u1',
      '  you@example.com          u2',
      '',
      '',
    ].join('\n'),
    requests: [
      'GET /platform/accounts',
    ],
  },
  {
    run: 'platform:authorize you@example.com', replies: {'POST /platform/accounts/you%40example.com/authorizations': {access_token: {token: 'HRKU-1'}}},
    stdout: 'HRKU-1\n',
    requests: [
      'POST /platform/accounts/you%40example.com/authorizations',
    ],
  },
  {
    run: 'maintenance -a my-app', note: 'on', replies: {'GET /apps/my-app': {...app, maintenance: true}},
    stdout: 'on\n',
    requests: [
      'GET /apps/my-app',
    ],
  },
  {
    run: 'maintenance:off -a my-app', replies: {'PATCH /apps/my-app': app},
    stderr: 'Disabling maintenance mode for my-app... done\n',
    requests: [
      'PATCH /apps/my-app {"maintenance":false}',
    ],
  },
  {
    run: 'regions --private', replies: {'GET /regions': regions},
    stdout: [
      '  ID       Location          Runtime',
      ' ───────────────────────────────────────────',
      '  dublin   Dublin, Ireland   Private Spaces',
      '  tokyo    Tokyo, Japan      Private Spaces',
      '',
      '',
    ].join('\n'),
    requests: [
      'GET /regions',
    ],
  },
  {
    run: 'regions', replies: {'GET /regions': regions},
    stdout: [
      '  ID       Location          Runtime',
      ' ───────────────────────────────────────────',
      '  eu       Europe            Common Runtime',
      '  us       United States     Common Runtime',
      '  dublin   Dublin, Ireland   Private Spaces',
      '  tokyo    Tokyo, Japan      Private Spaces',
      '',
      '',
    ].join('\n'),
    requests: [
      'GET /regions',
    ],
  },
  {
    run: 'auth:token', note: 'of a token that the platform refuses', replies: {'GET /oauth/authorizations': refusal(403, 'forbidden', 'You do not have access.')},
    stdout: 'key\n',
    stderr: ' ›   Warning: You do not have access.\n',
    requests: [
      'GET /oauth/authorizations',
    ],
    differs: 'it says so as an error, and ends with 0',
  },
  {
    run: 'auth:token', replies: {'GET /oauth/authorizations': [{access_token: {token: 'key', expires_in: 60 * 60 * 24 * 30}}]},
    stdout: 'key\n',
    stderr: /^ ›   Warning: token will expire \d\d\/\d\d\/\d{4}\n ›   To generate a token that expires in one year, use hokku \n ›   authorizations:create\.\n$/,
    requests: [
      'GET /oauth/authorizations',
    ],
  },
  {
    run: 'version:info', env: {HEROKU_CHANGELOG_PATH: 'CHANGES.md'}, files: {'CHANGES.md': changes},
    stdout: text`
      ## 2.0.0 (https://example.com/2) (2026-01-15)

      ### Summary

      Much:

          1. One
          2. Two



          * For the full changelog, visit: https://github.com/heroku/cli/blob/main/CHANGELOG.md


    `,
  },
  {
    run: 'version:info 1.0.0', env: {HEROKU_CHANGELOG_PATH: 'CHANGES.md'}, files: {'CHANGES.md': changes},
    stdout: text`
      ## 1.0.0 (https://example.com/1) (2025-01-15)

      ### Features

          * a
            goes on
              * nested

      ### Bug Fixes

          * b



          * For the full changelog, visit: https://github.com/heroku/cli/blob/main/CHANGELOG.md


    `,
  },
  {
    run: 'version:info 0.9.0', env: {HEROKU_CHANGELOG_PATH: 'CHANGES.md'}, files: {'CHANGES.md': changes},
    stdout: text`
      ## 0.9.0


          * Miscellaneous improvements



          * For the full changelog, visit: https://github.com/heroku/cli/blob/main/CHANGELOG.md


    `,
  },
  {
    run: 'version:info 3.0.0', note: 'that never was', env: {HEROKU_CHANGELOG_PATH: 'CHANGES.md'}, files: {'CHANGES.md': changes},
    stderr: ' ›   Error: Version 3.0.0 not found in CHANGELOG.md\n',
    exit: 1,
  },
])
