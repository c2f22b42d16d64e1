import assert from 'node:assert/strict'
import {cp, mkdir, readFile, writeFile} from 'node:fs/promises'
import {request} from 'node:http'
import {join} from 'node:path'

import type {Run} from './command-line.js'
import type {Outcome} from './outcome.js'
import type {Platform} from './platform.js'

import {mustRun, runProgram} from './command-line.js'
import {files} from './platform.js'
import {officialProgram} from './side.js'

export interface AloneOptions {
  platform: Platform
  folder: string
  report(outcome: Outcome): void
}

/**
 * The whole main job by the official command line and git alone. All that they have of us is
 * `eval "$(hokku platform:env)"`.
 */
export async function officialAlone(options: AloneOptions): Promise<void> {
  const job = await createJob(options)
  for (const [run, act] of Object.entries(steps)) {
    const complaints = await act(job).then(() => [], (error: unknown) => [error instanceof Error ? error.message : String(error)])
    options.report({script: 'alone', run, complaints})
  }
}

const app = 'alone'

/** One after the other, each on what the ones before it left. */
const steps: Record<string, (job: Job) => Promise<void>> = {
  'heroku create': async ({heroku, git}) => {
    const {stdout} = await heroku('create', app)
    assert.match(stdout, new RegExp(`^http://${app}\\.localhost:\\d+/ \\| https://127\\.0\\.0\\.1:\\d+/${app}\\.git\n$`))
    assert.match((await git('remote', '--verbose')).stdout, /^heroku\thttps:\/\/127\.0\.0\.1:\d+\/alone\.git \(push\)$/m)
  },
  'git push heroku main, with the credentials of git:credentials': async ({spawnGit, env, ask}) => {
    // platform:env lets git find the token without any command line: here that is taken away.
    const {stderr} = await spawnGit(['push', 'heroku', 'main'], withoutCredentials(env))
    assert.match(stderr, /remote: +Released v3/)
    assert.match(stderr, /remote: Verifying deploy\.\.\. done\./)
    assert.deepEqual(await ask('/'), {status: 200, body: 'hello from web.1\n'})
  },
  'config:set restarts with the new value': async ({heroku, until}) => {
    const {stderr} = await heroku('config:set', 'GREETING=good day')
    assert.match(stderr, /Setting GREETING and restarting alone\.\.\. done, v4/)
    await until('/GREETING', 200, 'good day\n')
    assert.equal((await heroku('config:get', 'GREETING')).stdout, 'good day\n')
  },
  'ps:scale to two dynos, and ps': async ({heroku, until}) => {
    const {stderr} = await heroku('ps:scale', 'web=2')
    assert.match(stderr, /Scaling dynos\.\.\. done, now running web at 2:Basic/)
    await until('/', 200, 'hello from web.2\n')
    assert.match((await heroku('ps')).stdout, /web\.1: up .*\nweb\.2: up /)
  },
  'logs': async ({heroku}) => {
    const {stdout} = await heroku('logs', '--num', '200')
    assert.match(stdout, / app\[web\.1\]: ready$/m)
    assert.match(stdout, / heroku\[router\]: at=info method=GET path="\/"/)
    assert.match(stdout, / app\[api\]: Release v4 created by user /)
  },
  'logs --tail': async ({spawnHeroku, ask}) => {
    const tail = spawnHeroku(['logs', '--tail', '--num', '1'], 'asked for /tailed')
    const asking = setInterval(() => void ask('/tailed').catch(() => undefined), 250)
    const {stdout} = await tail.finally(() => clearInterval(asking))
    assert.match(stdout, / app\[web\.[12]\]: asked for \/tailed$/m)
  },
  'run --exit-code passes the status on': async ({spawnHeroku}) => {
    const {stdout, exit} = await spawnHeroku(['run', '--exit-code', 'echo "greeting is $GREETING"; sh -c "exit 7"'])
    assert.match(stdout, /^greeting is good day$/m)
    assert.equal(exit, 7)
  },
  'run takes stdin': async ({spawnHeroku}) => {
    const {stdout, exit} = await spawnHeroku(['run', '--no-tty', 'cat'], undefined, 'one\ntwo\n')
    assert.match(stdout, /one\ntwo\n/)
    assert.equal(exit, 0)
  },
  'run:detached writes into the log': async ({heroku, spawnHeroku}) => {
    const {stdout} = await heroku('run:detached', 'echo from afar')
    const dyno = /--dyno (run\.\d+)/.exec(stdout)?.[1]
    assert.ok(dyno, stdout)
    const tail = await spawnHeroku(['logs', '--tail', '--dyno-name', dyno], ']: from afar')
    assert.match(tail.stdout, new RegExp(` app\\[${dyno}\\]: from afar$`, 'm'))
  },
  'releases:rollback takes the config back': async ({heroku, until}) => {
    const {stderr} = await heroku('releases:rollback', 'v3')
    assert.match(stderr, /Rolling back alone to v3\.\.\. done, v5/)
    assert.doesNotMatch((await heroku('config')).stdout, /GREETING/)
    await until('/GREETING', 200, '\n')
  },
  'domains:add and domains:remove': async ({heroku, until, ask}) => {
    await heroku('domains:add', 'www.alone.test')
    assert.match((await heroku('domains')).stdout, /www\.alone\.test/)
    await until('/', 200, /^hello/, 'www.alone.test')
    await heroku('domains:remove', 'www.alone.test')
    assert.equal((await ask('/', 'www.alone.test')).status, 404)
  },
  'buildpacks:search, buildpacks:info and buildpacks:versions': async ({heroku}) => {
    assert.match((await heroku('buildpacks:search', 'nodejs')).stdout, /heroku\/nodejs .*languages[^]*\n1 buildpack found/)
    assert.match((await heroku('buildpacks:info', 'heroku/nodejs')).stdout, /=== heroku\/nodejs[^]*# Node\.js/)
    assert.match((await heroku('buildpacks:versions', 'heroku/nodejs')).stdout, / 1 .*published/)
  },
  'maintenance:on and maintenance:off': async ({heroku, until}) => {
    await heroku('maintenance:on')
    await until('/', 503)
    await heroku('maintenance:off')
    await until('/', 200)
  },
  'git push of what does not build is refused': async ({git, folder, spawnGit, ask, heroku}) => {
    await writeFile(join(folder, 'Procfile'), await readFile(join(files, 'app-broken', 'Procfile')))
    await git('commit', '--all', '--message', 'Break it')
    const {exit, stderr} = await spawnGit(['push', 'heroku', 'main'])
    assert.notEqual(exit, 0)
    assert.match(stderr, /Push rejected/)
    assert.equal((await ask('/')).status, 200)
    assert.doesNotMatch((await heroku('releases')).stdout, /v6/)
  },
  'git push of another branch builds nothing': async ({spawnGit, heroku}) => {
    await spawnGit(['push', 'heroku', 'main:sideline'])
    assert.doesNotMatch((await heroku('releases')).stdout, /v6/)
  },
  'apps:rename': async ({heroku, git}) => {
    await heroku('apps:rename', 'alone-renamed')
    assert.match((await git('remote', '--verbose')).stdout, /alone-renamed\.git/)
    await heroku('apps:rename', app)
  },
  'apps:destroy': async ({heroku, git, platform}) => {
    await heroku('apps:destroy', '--confirm', app)
    assert.equal(await platform.get(`/apps/${app}`), undefined)
    assert.equal((await git('remote')).stdout, '')
  },
}

interface Job {
  platform: Platform
  folder: string
  env: Record<string, string>
  /** These two must succeed, the other two need not. */
  heroku: (...args: string[]) => Promise<Run>
  git: (...args: string[]) => Promise<Run>
  spawnHeroku: (args: string[], until?: string, stdin?: string) => Promise<Run>
  spawnGit: (args: string[], env?: Record<string, string>) => Promise<Run>
  ask: (path: string, host?: string) => Promise<Reply>
  /** Asks again until this is the answer. */
  until: (path: string, status: number, body?: RegExp | string, host?: string) => Promise<void>
}

interface Reply {status: number; body: string}

/** A repository with an app in it, and a home with nothing in it. */
async function createJob({platform, folder: base}: AloneOptions): Promise<Job> {
  const [home, folder, bin] = [join(base, 'home'), join(base, 'app'), join(base, 'bin')]
  await Promise.all([mkdir(home, {recursive: true}), cp(join(files, 'app'), folder, {recursive: true}), mkdir(bin, {recursive: true})])
  await writeFile(join(bin, 'heroku'), `#!/bin/sh\nexec '${process.execPath}' '${officialProgram}' "$@"\n`, {mode: 0o755})
  const env = {
    ...platform.env,
    ...{HOME: home, PATH: `${bin}:${process.env.PATH ?? ''}`, TZ: 'UTC', LANG: 'C.UTF-8', GIT_CONFIG_NOSYSTEM: '1', GIT_TERMINAL_PROMPT: '0'},
    // Nothing of a test leaves the machine.
    ...{DISABLE_TELEMETRY: 'true', HEROKU_DISABLE_AUTOUPDATE: '1', HEROKU_SKIP_NEW_VERSION_CHECK: '1'},
  }
  const options = {cwd: folder, env}
  const git = (...args: string[]) => mustRun(['git', ...args], options)
  await git('init', '--quiet', '--initial-branch=main')
  await git('config', 'user.name', 'Parity')
  await git('config', 'user.email', 'parity@localhost')
  await git('add', '--all')
  await git('commit', '--quiet', '--message', 'An app')
  const ask = (path: string, host?: string) => askApp(platform.port, path, host)
  return {
    platform,
    folder,
    env,
    heroku: (...args) => mustRun(['heroku', ...args], options),
    git,
    spawnHeroku: (args, until, stdin) => runProgram(['heroku', ...args], {...options, until, stdin}),
    spawnGit: (args, changed = env) => runProgram(['git', ...args], {...options, env: changed}),
    ask,
    until: (path, status, body, host) => answers(() => ask(path, host), status, body),
  }
}

const withoutCredentials = (env: Record<string, string>) =>
  Object.fromEntries(Object.entries(env).map(([key, value]) => [key, /^credential\./.test(value) ? 'parity.nothing' : value]))

/** By address, with the name in the Host header: Node can't resolve *.localhost. */
const askApp = (port: number, path: string, host = `${app}.localhost:${port}`): Promise<Reply> =>
  new Promise((resolve, reject) => {
    request({host: '127.0.0.1', port, path, headers: {host}, agent: false}, reply => {
      let body = ''
      reply.setEncoding('utf8').on('data', (text: string) => (body += text)).on('end', () => resolve({status: reply.statusCode ?? 0, body}))
    }).on('error', reject).end()
  })

async function answers(ask: () => Promise<Reply>, status: number, body: RegExp | string = /(?:)/): Promise<void> {
  const deadline = performance.now() + 30_000
  for (;;) {
    const reply = await ask()
    if (reply.status === status && (typeof body === 'string' ? reply.body === body : body.test(reply.body))) return
    if (performance.now() > deadline) assert.fail(`still ${reply.status} ${reply.body.slice(0, 200)}`)
    await new Promise(resolve => setTimeout(resolve, 50))
  }
}
