import {inTurn, refusal, reply} from '../support/api-server.js'
import {text, transcripts} from '../support/transcript.js'

const build = (id: string, status: string) => ({
  id, status, created_at: '2026-01-02T03:04:05Z', user: {email: 'me@example.com'}, source_blob: {version: 'v1'}, stack: 'heroku-24',
  buildpacks: [{url: 'https://example.com/node.tgz', name: 'heroku/nodejs'}], release: {id: 'r1'}, slug: null, output_stream_url: '$BASE/output',
})
const list = {'GET /apps/my-app/builds': [build('b2', 'failed'), build('b1', 'succeeded')]}
const output = {'GET /output': reply({type: 'text/plain', text: '-----> Building\n-----> Done\n'})}
const made = {'POST /apps/my-app/builds': build('b3', 'pending'), ...output, 'GET /apps/my-app/builds/b3': inTurn(build('b3', 'pending'), build('b3', 'succeeded'))}
const upload = {'POST /sources': {source_blob: {get_url: '$BASE/source', put_url: '$BASE/source'}}, 'PUT /source': reply({type: 'text/plain', text: ''})}

transcripts([
  {
    run: 'builds -a my-app', replies: list,
    stdout: text`
      === my-app Builds

        id   status      version   user             created_at
       ───────────────────────────────────────────────────────────────────────
        b2   failed      v1        me@example.com   2026/01/02 03:04:05 +0000
        b1   succeeded   v1        me@example.com   2026/01/02 03:04:05 +0000

    `,
    requests: [
      'GET /apps/my-app/builds range=created_at ..; max=15, order=desc',
    ],
  },
  {
    run: 'builds -a my-app', note: 'none', replies: {'GET /apps/my-app/builds': []},
    stdout: 'my-app has no builds.\n',
    requests: [
      'GET /apps/my-app/builds range=created_at ..; max=15, order=desc',
    ],
  },
  {
    run: 'builds:info -a my-app', replies: list,
    stdout: text`
      === Build b2

      Buildpacks: https://example.com/node.tgz
      By:         me@example.com
      Release:    r1
      Stack:      heroku-24
      Status:     failed
      Version:    v1
      When:       2026-01-02T03:04:05Z
    `,
    requests: [
      'GET /apps/my-app/builds range=created_at ..; max=15, order=desc',
    ],
  },
  {
    run: 'builds:info b9 -a my-app', replies: {'GET /apps/my-app/builds/b9': refusal(404, 'not_found', "Couldn't find that build.")},
    stderr: text`
       ›   Error: Couldn't find that build.
       ›
       ›   Error ID: not_found
    `,
    exit: 2,
    requests: [
      'GET /apps/my-app/builds/b9',
    ],
  },
  {
    run: 'builds:output b1 -a my-app', replies: {'GET /apps/my-app/builds/b1': build('b1', 'succeeded'), ...output},
    stdout: text`
      -----> Building
      -----> Done
    `,
    requests: [
      'GET /apps/my-app/builds/b1',
      'GET /output',
    ],
  },
  {
    run: 'builds:cancel -a my-app', replies: {'GET /apps/my-app/builds': [build('b3', 'pending')], 'DELETE /apps/my-app/builds/b3': build('b3', 'failed')},
    stderr: 'Stopping build b3 on my-app... done\n',
    requests: [
      'GET /apps/my-app/builds range=created_at ..; max=15, order=desc',
      'DELETE /apps/my-app/builds/b3 [3.cancel-build]',
    ],
  },
  {
    run: 'builds:cancel -a my-app', note: 'none runs', replies: list,
    stderr: ' ›   Error: No running build found for my-app\n',
    exit: 1,
    requests: [
      'GET /apps/my-app/builds range=created_at ..; max=15, order=desc',
    ],
  },
  {
    run: 'builds:cache:purge -a my-app --confirm my-app', replies: {'DELETE /apps/my-app/build-cache': {}},
    stderr: 'Purging the build cache of my-app... done\n',
    requests: [
      'DELETE /apps/my-app/build-cache',
    ],
  },
  {
    run: 'builds:create -a my-app --source-url https://example.com/a.tgz --version v9', replies: made,
    stderr: text`
      -----> Building
      -----> Done
    `,
    requests: [
      'POST /apps/my-app/builds {"source_blob":{"url":"https://example.com/a.tgz","version":"v9"}}',
      'GET /output',
      'GET /apps/my-app/builds/b3',
      'GET /apps/my-app/builds/b3',
    ],
  },
  {
    run: 'builds:create -a my-app', note: 'of a folder', files: {'a.txt': 'a', '.gitignore': 'ignored', ignored: 'x'}, setup: ['git init -q'], replies: {...made, ...upload},
    stderr: text`
      Uploading source code... done
      -----> Building
      -----> Done
    `,
  },
  {
    run: 'builds:create -a my-app --source-tar a.tgz', note: 'fails', files: {'a.tgz': 'not really'}, replies: {...made, ...upload, 'GET /apps/my-app/builds/b3': build('b3', 'failed')},
    stderr: text`
      Uploading source code... done
      -----> Building
      -----> Done
       ›   Error: Build failed
    `,
    exit: 1,
    requests: [
      'POST /sources',
      'PUT /source not really',
      'POST /apps/my-app/builds {"source_blob":{"url":"$BASE/source","version":null}}',
      'GET /output',
      'GET /apps/my-app/builds/b3',
    ],
  },
])
