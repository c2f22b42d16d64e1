import {refusal, reply} from '../support/api-server.js'
import {release} from '../support/resources.js'
import {text, transcripts} from '../support/transcript.js'

const list = [
  release(5, {status: 'pending', description: 'Deploy aaaaaaaa'}), release(4, {current: true}),
  release(3, {status: 'failed', description: 'Deploy bbbbbbbb'}), release(2, {status: 'expired', user: null}), release(1, {description: 'Initial release'}),
]
const listed = (releases: unknown[]) => ({'GET /apps/my-app/releases': releases})
const out = {output_stream_url: '$BASE/out'}

transcripts([
  {
    run: 'releases -a my-app', replies: listed(list),
    stdout: text`
      === my-app Releases - Current: v4

        v    description                                 user             created_at
       ─────────────────────────────────────────────────────────────────────────────────────────────
        v5   Deploy aaaaaaaa release command executing   me@example.com   2026/01/02 03:04:05 +0000
        v4   Set A4 config vars                          me@example.com   2026/01/02 03:04:05 +0000
        v3   Deploy bbbbbbbb release command failed      me@example.com   2026/01/02 03:04:05 +0000
        v2   Set A2 config vars release expired                           2026/01/02 03:04:05 +0000
        v1   Initial release                             me@example.com   2026/01/02 03:04:05 +0000

    `,
    requests: [
      'GET /apps/my-app/releases [3.sdk] range=version ..; max=15, order=desc',
    ],
  },
  {
    run: 'releases -a my-app', note: 'empty', replies: listed([]),
    stdout: 'my-app has no releases.\n',
    requests: [
      'GET /apps/my-app/releases [3.sdk] range=version ..; max=15, order=desc',
    ],
  },
  {
    run: 'releases -a my-app -n abc', replies: listed([]),
    stderr: [
      ' ›   Error: Parsing --num ',
      ' ›   	Expected an integer but received: abc',
      ' ›   See more help with --help',
      '',
    ].join('\n'),
    exit: 2,
    requests: [],
    differs: 'it sends what is no number',
  },
  {
    run: 'releases:info -a my-app', note: 'failed', replies: {...listed([release(3, {status: 'failed', addon_plan_names: ['x']})]), 'GET /apps/my-app/releases/3/config-vars': {}},
    stdout: text`
      === Release v3

      Add-ons:                x
      By:                     me@example.com
      Change:                 Set A3 config vars (release command failed)
      Eligible for Rollback?: Yes
      When:                   2026-01-02T03:04:05Z

      === v3 Config vars


    `,
    requests: [
      'GET /apps/my-app/releases [3.sdk] range=version ..; max=10, order=desc',
      'GET /apps/my-app/releases/3/config-vars',
    ],
  },
  {
    run: 'releases:info 4 --json -a my-app', replies: {'GET /apps/my-app/releases/4': release(4), 'GET /apps/my-app/releases/4/config-vars': {A: '1'}},
    stdout: text`
      {
        "id": "r4",
        "version": 4,
        "description": "Set A4 config vars",
        "status": "succeeded",
        "current": false,
        "user": {
          "email": "me@example.com"
        },
        "created_at": "2026-01-02T03:04:05Z",
        "addon_plan_names": [],
        "eligible_for_rollback": true,
        "output_stream_url": null,
        "slug": {
          "id": "s1"
        }
      }
    `,
    requests: [
      'GET /apps/my-app/releases/4 [3.sdk]',
    ],
  },
  {
    run: 'releases:info -a my-app', note: 'none', replies: listed([]),
    stderr: ' ›   Error: my-app has no releases.\n',
    exit: 1,
    requests: [
      'GET /apps/my-app/releases [3.sdk] range=version ..; max=10, order=desc',
    ],
    differs: 'it fails with a TypeError',
  },
  {
    run: 'releases:rollback -a my-app', replies: {...listed(list), 'POST /apps/my-app/releases': release(6)},
    stderr: text`
      Rolling back my-app to v4... done, v6
       ›   Warning: Rollback affects code and config vars; it doesn't add or remove 
       ›   addons.
       ›   Warning: To undo, run: hokku rollback v5
    `,
    requests: [
      'GET /apps/my-app/releases [3.sdk] range=version ..; max=10, order=desc',
      'POST /apps/my-app/releases [3.sdk] {"release":"r4"}',
    ],
  },
  {
    run: 'releases:rollback -a my-app', note: 'none eligible', replies: {...listed([release(2, {current: true}), release(1, {status: 'failed', eligible_for_rollback: false})]), 'POST /apps/my-app/releases': release(6)},
    stderr: ' ›   Error: No eligible release found for my-app to roll back to.\n',
    exit: 2,
    requests: [
      'GET /apps/my-app/releases [3.sdk] range=version ..; max=10, order=desc',
    ],
  },
  {
    run: 'releases:rollback v3 -a my-app', replies: {'GET /apps/my-app/releases/3': release(3), 'POST /apps/my-app/releases': release(6, out), 'GET /out': reply({text: 'line1\nline2\n'})},
    stdout: text`
      Running release command...
      line1
      line2
    `,
    stderr: text`
      Rolling back my-app to v3... done, v6
       ›   Warning: Rollback affects code and config vars; it doesn't add or remove 
       ›   addons.
       ›   Warning: To undo, run: hokku rollback v5
    `,
    requests: [
      'GET /apps/my-app/releases/3 [3.sdk]',
      'POST /apps/my-app/releases [3.sdk] {"release":"r3"}',
      'GET /out',
    ],
  },
  {
    run: 'releases:rollback v3 -a my-app', note: 'fails', replies: {'GET /apps/my-app/releases/3': release(3), 'POST /apps/my-app/releases': refusal(422, 'invalid_params', 'nope')},
    stderr: text`
      Rolling back my-app to v3... !
       ›   Error: nope
       ›
       ›   Error ID: invalid_params
    `,
    exit: 2,
    requests: [
      'GET /apps/my-app/releases/3 [3.sdk]',
      'POST /apps/my-app/releases [3.sdk] {"release":"r3"}',
    ],
  },
  {
    run: 'releases:rollback v3 -a my-app', note: 'stream 404', replies: {'GET /apps/my-app/releases/3': release(3), 'POST /apps/my-app/releases': release(6, out)},
    stdout: 'Running release command...\n',
    stderr: [
      'Rolling back my-app to v3... done, v6',
      ' ›   Warning: Rollback affects code and config vars; it doesn\'t add or remove ',
      ' ›   addons.',
      ' ›   Warning: To undo, run: hokku rollback v5',
      ' ›   Warning: Release command starting. Use `hokku releases:output` to view the',
      ' ›    log.',
      '',
    ].join('\n'),
    requests: [
      'GET /apps/my-app/releases/3 [3.sdk]',
      'POST /apps/my-app/releases [3.sdk] {"release":"r3"}',
      'GET /out',
    ],
    differs: 'the name of the program is longer, and breaks the line elsewhere',
  },
  {
    run: 'releases:output -a my-app', note: 'none', replies: listed([]),
    stderr: ' ›   Error: my-app has no releases.\n',
    exit: 1,
    requests: [
      'GET /apps/my-app/releases [3.sdk] range=version ..; max=10, order=desc',
    ],
    differs: 'it fails with a TypeError',
  },
  {
    run: 'releases:output -a my-app', note: 'no url', replies: listed([release(3)]),
    stderr: ' ›   Warning: Release v3 has no release output available.\n',
    requests: [
      'GET /apps/my-app/releases [3.sdk] range=version ..; max=10, order=desc',
    ],
  },
  {
    run: 'releases:output -a my-app', note: 'no url, strict', env: {HOKKU_STRICT: '1'}, replies: listed([release(3)]), differs: 'it has no strict mode',
    stderr: ' ›   Error: Release v3 has no release output available.\n',
    exit: 1,
    requests: [
      'GET /apps/my-app/releases [3.sdk] range=version ..; max=10, order=desc',
    ],
  },
  {
    run: 'releases:rollback v3 -a my-app', note: 'its command fails, strict', env: {HOKKU_STRICT: '1'}, differs: 'it has no strict mode',
    replies: {
      'GET /apps/my-app/releases/3': release(3), 'POST /apps/my-app/releases': release(6, out), 'GET /out': reply({text: 'no\n'}),
      'GET /apps/my-app/releases/6': {...release(6), status: 'failed'},
    },
    stdout: 'Running release command...\nno\n',
    stderr: /The release command of v6 failed\./,
    exit: 1,
    requests: [
      'GET /apps/my-app/releases/3 [3.sdk]',
      'POST /apps/my-app/releases [3.sdk] {"release":"r3"}',
      'GET /out',
      'GET /apps/my-app/releases/6 [3.sdk]',
    ],
  },
  {
    run: 'releases:output foo -a my-app', replies: {...listed([release(3)]), 'GET /apps/my-app/releases/foo': release(3, out), 'GET /out': reply({text: 'hello\n'})},
    stdout: 'hello\n',
    requests: [
      'GET /apps/my-app/releases/foo [3.sdk]',
      'GET /out',
    ],
  },
  {
    run: 'releases:output 3 -a my-app', note: '500', replies: {'GET /apps/my-app/releases/3': release(3, out), 'GET /out': reply({status: 500, text: 'bad'})},
    stderr: [
      '    Error: HTTP Error 500 for GET http://127.0.0.1/out',
      '    bad',
      '',
    ].join('\n'),
    exit: 1,
    requests: [
      'GET /apps/my-app/releases/3 [3.sdk]',
      'GET /out',
    ],
    differs: 'another wording',
  },
  {
    run: 'releases:retry -a my-app', replies: {'GET /apps/my-app/releases': [release(7)], 'GET /apps/my-app/formation': [{type: 'release'}], 'POST /apps/my-app/releases': release(8)},
    stderr: 'Retrying v7 on my-app... done, v8\n',
    requests: [
      'GET /apps/my-app/releases [3.sdk] range=version ..; max=10, order=desc',
      'GET /apps/my-app/formation',
      'POST /apps/my-app/releases {"description":"Retry of v7: Set A7 config vars","slug":"s1"}',
    ],
  },
  {
    run: 'releases:retry -a my-app', note: 'without a release command', replies: {'GET /apps/my-app/releases': [release(7)], 'GET /apps/my-app/formation': [{type: 'web'}]},
    stderr: ' ›   Error: App must have a release-phase command to use this command.\n',
    exit: 2,
    requests: [
      'GET /apps/my-app/releases [3.sdk] range=version ..; max=10, order=desc',
      'GET /apps/my-app/formation',
    ],
  },
  {
    run: 'releases:retry -a my-app', note: 'without a release', replies: {'GET /apps/my-app/releases': [], 'GET /apps/my-app/formation': [{type: 'release'}]},
    stderr: ' ›   Error: No release found for my-app.\n',
    exit: 2,
    requests: [
      'GET /apps/my-app/releases [3.sdk] range=version ..; max=10, order=desc',
      'GET /apps/my-app/formation',
    ],
  },
])
