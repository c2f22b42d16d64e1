import assert from 'node:assert/strict'
import {randomBytes} from 'node:crypto'
import {test} from 'node:test'
import {fileURLToPath} from 'node:url'

import {refusal, startApiServer} from '../support/api-server.js'
import {temporaryFolder} from '../support/folder.js'
import {startRendezvous} from '../support/rendezvous-server.js'
import {app} from '../support/resources.js'
import {runProgram, text, transcripts} from '../support/transcript.js'

const program = fileURLToPath(new URL('../../bin/dev.mjs', import.meta.url))
const root = fileURLToPath(new URL('../../', import.meta.url))
const marker = '\uFFFF heroku-command-exit-status: '

interface Case {
  name: string
  args: string[]
  /** What the shell behind the dyno runs. */
  command: string
  protocol: 'bare' | 'frames'
  input?: Buffer
  env?: Record<string, string>
  stdout?: Buffer | string
  /** Behind the line that tells how far the dyno is. */
  stderr?: string
  exit?: number
  /** What was asked of the API for the dyno. */
  sent?: object
}

const binary = randomBytes(300_000)
// In Heroku's protocol a byte 4 ends the input, and a line ends with \r\n.
const plain = Buffer.from(binary.map(byte => (byte === 4 || byte === 13 ? 0 : byte)))

const cases: Case[] = [
  {name: 'bytes pass both ways untouched', protocol: 'frames', args: ['cat'], command: 'cat', input: binary, stdout: binary},
  {name: 'bytes pass both ways, by Heroku\'s protocol', protocol: 'bare', args: ['cat'], command: 'cat', input: plain, stdout: plain},
  {name: 'stderr comes back as stderr, a failure is none of ours', protocol: 'frames', args: ['x'], command: 'echo out; echo err >&2; exit 7', stdout: 'out\n', stderr: 'err\n'},
  {
    name: '-x passes the status on', protocol: 'bare', args: ['-x', 'ls', 'a b'], command: `echo out; echo "${marker}7"; sleep 5`,
    stdout: 'out\n', stderr: ' ›   Error: Process exited with code 7\n', exit: 7, sent: {attach: true, command: `ls "a b" ; echo "${marker}$?"`, env: {}},
  },
  {name: 'strict mode passes the status on', protocol: 'frames', args: ['x'], env: {HOKKU_STRICT: '1'}, command: 'exit 3', stderr: ' ›   Error: Process exited with code 3\n', exit: 3},
  {name: '-x without a status', protocol: 'bare', args: ['-x', 'x'], command: 'echo bye', stdout: 'bye\n', stderr: ' ›   Error: No exit code returned\n', exit: 1},
  {
    name: '--json tells what came of it', protocol: 'frames', command: 'echo out; echo err >&2; exit 4',
    args: ['--json', '--no-tty', '-s', 'performance-l', '--type', 'worker', '-e', 'A=1;B=x=y', '--', 'ls', '-la', '-a', 'other'],
    stdout: `${JSON.stringify({dyno: 'run.1', exit_status: 4, stdout: 'out\n', stderr: 'err\n'}, null, 2)}\n`,
    sent: {attach: true, command: 'ls -la -a other', env: {A: '1', B: 'x=y'}, force_no_tty: true, size: 'performance-l', type: 'worker'},
  },
]

for (const row of cases) {
  test(`run: ${row.name}`, async t => {
    const home = await temporaryFolder(t)
    const rendezvous = await startRendezvous(t)
    rendezvous.expect('secret', row.command)
    const scheme = row.protocol === 'bare' ? 'rendezvous' : 'rendezvous+frames'
    const dyno = {name: 'run.1', attach_url: `${scheme}://${rendezvous.address}/secret${row.protocol === 'bare' ? '' : '?frames'}`}
    const server = await startApiServer({'GET /account': {}, 'GET /apps/my-app': app, 'POST /apps/my-app/dynos': dyno})
    t.after(() => server.close())
    const env = {PATH: process.env.PATH ?? '', HOME: home, HEROKU_HOST: server.url, HEROKU_API_KEY: 'key', NODE_EXTRA_CA_CERTS: rendezvous.authorityFile, ...row.env}

    const ran = await runProgram(process.execPath, ['--import', 'tsx', program, 'run', '-a', 'my-app', ...row.args], {cwd: root, env, input: row.input ?? ''})

    assert.equal(ran.stderr.replace(/^Running [^]*?\.\.\. up, run\.1\n/, ''), row.stderr ?? '')
    assert.equal(ran.exit, row.exit ?? 0)
    assert.deepEqual(ran.stdoutBytes, Buffer.from(row.stdout ?? ''))
    if (row.sent) assert.deepEqual(JSON.parse(/POST \S+ (.*)/.exec(server.requests.at(-1) ?? '')?.[1] ?? '{}'), row.sent)
  })
}

const notNow = refusal(422, 'no_dyno', 'It cannot.')
const dynos = {'GET /apps/my-app': app, 'POST /apps/my-app/dynos': {name: 'run.1234'}}

transcripts([
  {
    run: ['run:detached', '-a', 'my-app', 'echo', 'a b'], replies: dynos,
    stdout: text`
      Run hokku logs --app my-app --dyno run.1234 to view the output.

    `,
    stderr: 'Running echo "a b" on my-app... done, run.1234\n',
    requests: ['GET /apps/my-app [3.sdk]', String.raw`POST /apps/my-app/dynos {"attach":false,"command":"echo \"a b\"","env":{}}`],
  },
  {
    run: 'run:detached -a my-app -s basic --type worker -e A=1;nope ls', replies: {...dynos, 'GET /apps/my-app': {...app, stack: {name: 'cnb'}}},
    stdout: /--dyno run\.1234/,
    stderr: text`
       ›   Warning: env flag nope appears invalid. Avoid using ';' in values.
      Running launcher ls on my-app... done, run.1234
    `,
    requests: ['GET /apps/my-app [3.sdk]', 'POST /apps/my-app/dynos {"attach":false,"command":"launcher ls","env":{"A":"1"},"size":"basic","type":"worker"}'],
  },
  {
    run: 'run -a my-app', replies: dynos,
    stderr: '    Error: Usage: hokku run COMMAND\n\n    Example: hokku run bash\n',
    exit: 1,
    requests: ['GET /apps/my-app [3.sdk]'],
  },
  {
    run: 'run -a nope ls',
    stderr: / ›   Error: Couldn't find/,
    exit: 2,
    requests: ['GET /apps/nope [3.sdk]'],
  },
  {
    run: 'rake -a my-app db:migrate A=1', replies: {'POST /apps/my-app/dynos': notNow}, stderr: /cannot[^]*Error ID: no_dyno/, exit: 2,
    requests: ['POST /apps/my-app/dynos {"attach":true,"command":"rake db:migrate A=1","env":{}}'],
  },
  {
    run: 'console -a my-app -s basic -e A=1', replies: {'POST /apps/my-app/dynos': notNow}, stderr: /cannot[^]*Error ID: no_dyno/, exit: 2,
    requests: ['POST /apps/my-app/dynos {"attach":true,"command":"console","env":{"A":"1"},"size":"basic"}'],
  },
  {
    run: ['run:inside', 'web.1', '-a', 'my-app', 'ls', 'a b'], replies: {'GET /apps/my-app': app, 'POST /apps/my-app/dynos/web.1': notNow}, stderr: /cannot[^]*Error ID: no_dyno/, exit: 2,
    requests: ['GET /apps/my-app [3.sdk]', String.raw`POST /apps/my-app/dynos/web.1 [3.run-inside] {"command":"ls \"a b\"","env":{}}`],
  },
])
