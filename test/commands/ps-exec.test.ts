// The tunnels are scripted, and `ssh` and `scp` write down what they are told: an SSH server is none of ours.
import assert from 'node:assert/strict'
import {createPublicKey} from 'node:crypto'
import {test} from 'node:test'

import {newKeyPair} from '../../src/lib/exec/key-pair.js'
import {refusal} from '../support/api-server.js'
import {text, transcripts} from '../support/transcript.js'

const app = (more: object = {}) => ({id: 'a1', name: 'my-app', generation: {name: 'cedar'}, space: null, ...more})
const ready = {
  'GET /apps/my-app': app(),
  'GET /apps/my-app/buildpack-installations': [],
  'GET /apps/my-app/config-vars': {},
  'GET /apps/my-app/features/runtime-heroku-exec': {enabled: true},
}
const tunnel = {'PUT /api/v2/web.1': {tunnel_host: 'tunnel.example.com', client_user: 'u1', dyno_ip: '10.0.0.7', proxy_public_key: 'ssh-rsa AAAA'}}
const off = {'GET /apps/my-app/features/runtime-heroku-exec': {enabled: false}}
const through = {PATH: 'bin:/usr/bin:/bin', HEROKU_EXEC_URL: '$BASE'}
/** Each argument on a line of its own, the folder of the keys as `KEYS`; the file of the other side's key behind them. */
const fake = (name: string, status = 0) => [
  `mkdir -p bin && printf '%s\\n' '#!/bin/sh' 'printf "%s\\n" "$@" | sed "s#=.*/hokku-exec-[^/]*/#=KEYS/#" > said' 'cat "$(printf "%s\\n" "$@" | sed -n s/^UserKnownHostsFile=//p)" > hosts' 'exit ${status}' > bin/${name} && chmod +x bin/${name}`,
]
const asked = ['GET /apps/my-app [3.sdk]', 'GET /apps/my-app/buildpack-installations', 'GET /apps/my-app/config-vars', 'GET /apps/my-app/features/runtime-heroku-exec']

transcripts([
  {
    run: ['ps:exec', '-a', 'my-app', '--', 'ls', '-l'], env: through, setup: fake('ssh', 3), replies: {...ready, ...tunnel},
    stderr: 'Establishing credentials... done\nConnecting to web.1 on my-app...\n',
    exit: 3,
    after: {
      'tail -n 3 said': 'u1@tunnel.example.com\nls\n-l\n', 'cat hosts': '[tunnel.example.com]:80 ssh-rsa AAAA\n',
      'head -n 4 said': '-p\n80\n-F\nnone\n', 'grep -c StrictHostKeyChecking=yes said': '1\n',
    },
    differs: 'it speaks SSH itself, and passes no status on',
  },
  {
    run: 'ps:exec -a my-app', note: 'no connection', env: through, setup: fake('ssh', 255), replies: {...ready, ...tunnel},
    stderr: /Could not connect to dyno!\n.*Check if the dyno is running with `hokku ps'/, exit: 2, differs: 'it speaks SSH itself',
  },
  {
    run: 'ps:exec -a my-app', note: 'no such dyno', env: through, replies: {...ready, 'PUT /api/v2/web.1': refusal(404, 'not_found', 'none')},
    stderr: "Establishing credentials... error\n ›   Error: Could not connect to dyno!\n ›   Check if the dyno is running with `hokku ps'\n",
    exit: 2,
  },
  ...[{client_user: '-oProxyCommand=touch x'}, {tunnel_host: 'a b'}, {proxy_public_key: 'ssh-rsa AAAA\n* ssh-rsa BBBB'}].map(wrong => ({
    run: 'ps:exec -a my-app', note: `told of ${Object.keys(wrong).join('')} that is none`, env: through, setup: fake('ssh'),
    replies: {...ready, 'PUT /api/v2/web.1': {...tunnel['PUT /api/v2/web.1'], ...wrong}},
    stderr: "Establishing credentials... done\n ›   Error: Could not connect to dyno!\n ›   Check if the dyno is running with `hokku ps'\n",
    exit: 2, after: {'ls said 2>/dev/null | wc -l': '0\n'}, differs: 'it trusts what it is told',
  })),
  {
    run: 'ps:exec -a my-app --status', env: {HEROKU_EXEC_URL: '$BASE'},
    replies: {...ready, 'GET /apps/my-app/dynos': [{name: 'web.1', state: 'up'}, {name: 'worker.1', state: 'starting'}], 'GET /api/v2': [{dyno_name: 'web.1'}]},
    stdout: text`
      === Heroku Exec my-app

        Dyno    Dyno Status   Proxy Status
       ────────────────────────────────────
        web.1   up            running

    `,
    requests: [...asked, 'GET /apps/my-app/dynos', 'GET /api/v2'],
  },
  {
    run: 'ps:exec -a my-app --status', note: 'none', env: {HEROKU_EXEC_URL: '$BASE'}, replies: {...ready, 'GET /apps/my-app/dynos': [], 'GET /api/v2': []},
    stdout: '=== Heroku Exec my-app\n\n', stderr: ' ›   Error: Heroku Exec is not running. Check dyno status with  $ hokku ps .\n', exit: 2,
  },
  {
    run: 'ps:copy /app/log/a.txt -a my-app', note: 'Fir', replies: {...ready, 'GET /apps/my-app': app({generation: {name: 'fir'}})},
    stdout: 'Copying /app/log/a.txt to a.txt\n', stderr: /This command is unavailable for this app/, exit: 2,
  },
  {
    run: 'ps:copy /app/log/a.txt -a my-app -o b.txt', env: through, setup: fake('scp'), replies: {...ready, ...tunnel},
    stdout: 'Copying /app/log/a.txt to b.txt\n', stderr: 'Establishing credentials... done\n',
    after: {'tail -n 3 said': '-q\nu1@tunnel.example.com:/app/log/a.txt\nb.txt\n', 'head -n 2 said': '-P\n80\n'}, differs: 'it speaks SSH itself',
  },
  {
    run: 'ps:forward 8000:80,9000 -a my-app', env: through, setup: fake('ssh'), replies: {...ready, ...tunnel},
    stdout: 'Listening on 8000 and forwarding to web.1:80\nListening on 9000 and forwarding to web.1:9000\nUse CTRL+C to stop port forwarding\n',
    stderr: 'Establishing credentials... done\n', after: {'grep 127 said': '127.0.0.1:8000:10.0.0.7:80\n127.0.0.1:9000:10.0.0.7:9000\n'}, differs: 'it speaks SSH itself',
  },
  {run: 'ps:forward nope -a my-app', stderr: ' ›   Error: nope is not a port.\n', exit: 2, requests: [], differs: 'it asks first'},
  {
    run: 'ps:socks -a my-app', env: through, setup: fake('ssh'), replies: {...ready, ...tunnel},
    stdout: 'SOCKSv5 proxy server started on port 1080\nUse CTRL+C to stop the proxy\n', stderr: 'Establishing credentials... done\n',
    after: {'tail -n 4 said': '-N\n-D\n127.0.0.1:1080\nu1@tunnel.example.com\n'}, differs: 'it speaks SSH itself',
  },
  {
    run: 'ps:socks -a my-app', note: 'no ssh', env: {PATH: 'bin', HEROKU_EXEC_URL: '$BASE'}, replies: {...ready, ...tunnel},
    stdout: /SOCKSv5/, stderr: /The ssh command of OpenSSH could not be located/, exit: 1, differs: 'it speaks SSH itself',
  },
  {
    run: 'ps:socks -a my-app', note: 'in a shield space', replies: {...ready, ...off, 'GET /apps/my-app': app({space: {name: 's', shield: true}})},
    stderr: ' ›   Error: This feature is restricted for Shield Private Spaces\n', exit: 2,
  },
  {
    run: 'ps:socks -a my-app', note: 'for the first time', replies: {...ready, ...off}, requests: asked,
    stderr: /requires a dyno restart[^]*features:enable runtime-heroku-exec -a my-app/, exit: 2, differs: 'it asks, and without a terminal ends in silence',
  },
  {
    run: 'ps:socks -a my-app', note: 'with the old add-on',
    replies: {...ready, 'GET /apps/my-app/config-vars': {HEROKU_EXEC_URL: 'https://x'}, 'GET /apps/my-app/buildpack-installations': [{buildpack: {url: 'https://github.com/heroku/exec-buildpack'}, ordinal: 0}]},
    stderr: /buildpack is no longer required[^]*addons:destroy heroku-exec/, exit: 2,
  },
])

test('the key that is sent is the one that is kept', async () => {
  const {privateKey, publicKey} = await newKeyPair()
  const {e, n} = createPublicKey(privateKey).export({format: 'jwk'})
  const blob = Buffer.from(publicKey.split(' ')[1] ?? '', 'base64')
  assert.equal(blob.subarray(4, 11).toString(), 'ssh-rsa')
  assert.ok(blob.includes(Buffer.from(e ?? '', 'base64url')))
  assert.ok(blob.includes(Buffer.from(n ?? '', 'base64url')))
})
