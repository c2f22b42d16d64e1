// The figures of the README: `npm run bench`, about three minutes. Each figure is measured beside its base in this run.
//   npm run bench -- start push      only these parts: start, install, platform, push, router, logs, scale
import {execFileSync, spawnSync} from 'node:child_process'
import {existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {cpus, tmpdir, totalmem} from 'node:os'
import {join} from 'node:path'

import type {Command, Cost} from './measure.js'
import type {Place} from './place.js'

import {load} from './load.js'
import {interleaved, median, ratio, timed} from './measure.js'
import {freePort, get, makePlace, root} from './place.js'
import {scale} from './scale.js'

type Row = [what: string, figure: string, base: string]
const parts: Record<string, (place: Place) => Promise<Row[]>> = {start, install, platform, push, router, logs, scale}
const words = process.argv.slice(2)
const chosen = Object.entries(parts).filter(([name]) => words.length === 0 || words.includes(name))

const place = await makePlace()
try {
  place.run('apps:create', place.app)
  place.git('push', '--quiet', 'heroku', 'main')
  await untilAnswers(place, () => true)
  console.log(`${new Date().toISOString().slice(0, 10)}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GiB, ${process.platform}, Node ${process.version}\n`)
  console.log('| what | measured | beside |\n|---|--:|---|')
  for (const [, part] of chosen) for (const row of await part(place)) console.log(`| ${row.join(' | ')} |`)
} finally {
  place.close()
}

/** Start-up of the command line, as multiples of bare Node. */
async function start({hokku, env, app, port, run}: Place): Promise<Row[]> {
  const official = join(root, 'test/parity/node_modules/.bin/heroku')
  const key = run('auth:token').trim()
  const asHeroku = {...env, HEROKU_HOST: `http://127.0.0.1:${port}`, HEROKU_API_KEY: key}
  const commands: Record<string, Command> = {
    'node -e 0': {argv: [process.execPath, '-e', '0'], env},
    '--version': hokku('--version'),
    'help': hokku('help'),
    'apps': hokku('apps'),
    [`config -a ${app}`]: hokku('config', '-a', app),
    'a completion': hokku('autocomplete:options', `hokku config --app=${app}`),
    'config, key in the environment': {...hokku('config', '-a', app), env: asHeroku},
  }
  if (existsSync(official)) {
    const quiet = {...asHeroku, DISABLE_TELEMETRY: 'true', HEROKU_SKIP_NEW_VERSION_CHECK: '1', HEROKU_PARTICLEBOARD_URL: asHeroku.HEROKU_HOST}
    commands['official heroku config'] = {argv: [process.execPath, official, 'config', '-a', app], env: quiet}
  }
  const costs = await interleaved(existsSync(official) ? 9 : 15, commands)
  const base = costs['node -e 0'] ?? []
  return Object.entries(costs).map(([name, cost]): Row => [name === 'node -e 0' ? name : `\`${name}\``, startFigure(name, cost, base, commands[name]), `CPU ${median(cost.map(c => c.cpu)).toFixed(0)} ms, peak ${median(cost.map(c => c.peak)).toFixed(0)} MB`])
}

function startFigure(name: string, cost: Cost[], base: Cost[], command: Command | undefined): string {
  const wall = `${median(cost.map(c => c.wall)).toFixed(0)} ms`
  if (name === 'node -e 0' || !command) return wall
  const files = filesOpened(command)
  return `${ratio(cost, base).toFixed(2)} × bare Node (${wall}${files === undefined ? '' : `, ${files} scripts opened`})`
}

/** How many .js, .cjs, .mjs and .json files a command opens; undefined where there is no strace. */
function filesOpened({argv, env, cwd}: Command): number | undefined {
  const trace = spawnSync('strace', ['-f', '-e', 'trace=openat', ...argv], {env, cwd, encoding: 'utf8', maxBuffer: 2 ** 28})
  if (trace.error) return undefined
  const names = [...trace.stderr.matchAll(/openat\([^"]*"([^"]+\.(?:[cm]?js|json))"[^\n]*\) = \d/g)].map(match => match[1])
  return new Set(names).size
}

/** What a user's disk takes: the packed program with what it depends on. */
async function install(): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'hokku-install-'))
  try {
    const packed = execFileSync('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', folder], {cwd: root, encoding: 'utf8'}).trim()
    writeFileSync(join(folder, 'package.json'), '{"private":true}')
    execFileSync('npm', ['install', '--silent', '--no-audit', '--no-fund', '--ignore-scripts', join(folder, packed)], {cwd: folder})
    const kilobytes = Number(execFileSync('du', ['-sk', join(folder, 'node_modules')], {encoding: 'utf8'}).split('\t')[0])
    const lock = JSON.parse(readFileSync(join(folder, 'node_modules/.package-lock.json'), 'utf8')) as {packages: object}
    return [['installed', `${Math.round(kilobytes / 1024)} MB`, `${Object.keys(lock.packages).length} packages`]]
  } finally {
    rmSync(folder, {recursive: true, force: true})
  }
}

/** From nothing running to the first answer of the API, and what the platform then holds. */
async function platform(place: Place): Promise<Row[]> {
  const starts: number[] = []
  const bases: number[] = []
  for (let round = 0; round < 7; round++) {
    place.run('platform:stop')
    starts.push(await timed(() => spawned(place)))
    bases.push(await timed(async () => spawnSync(process.execPath, ['-e', '0'], {env: place.env})))
  }
  await untilAnswers(place, () => true)
  const memory = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${place.platformPid()}/status`, 'utf8'))?.[1]
  return [
    ['platform, cold start to the first answer', `${median(starts).toFixed(0)} ms`, `${(median(starts) / median(bases)).toFixed(1)} × bare Node`],
    ['platform, resident with one app', `${Math.round(Number(memory) / 1024)} MB`, ''],
  ]
}

async function spawned({hokku, port}: Place): Promise<void> {
  const {argv: [program, runner, ...rest], env} = hokku('platform:start')
  spawnSync(program, [runner ?? '', ...rest], {env, stdio: 'ignore'})
  await get(port, '127.0.0.1', '/regions')
}

/** From the act to the first answer of the new version. */
async function push(place: Place): Promise<Row[]> {
  const bare: number[] = []
  const pushes: number[] = []
  const sets: number[] = []
  const rollbacks: number[] = []
  for (let round = 0; round < 9; round++) {
    place.git('commit', '--quiet', '--allow-empty', '-m', `round ${round}`)
    const before = await version(place)
    pushes.push(await timed(async () => {
      place.git('push', '--quiet', 'heroku', 'main')
      await untilAnswers(place, body => Number.parseInt(body.slice(1)) > before)
    }))
    sets.push(await timed(async () => {
      place.run('config:set', `MARK=set${round}`)
      await untilAnswers(place, body => body.includes(`set${round} `))
    }))
    const now = await version(place)
    rollbacks.push(await timed(async () => {
      place.run('releases:rollback', `v${now - 1}`)
      await untilAnswers(place, body => Number.parseInt(body.slice(1)) > now)
    }))
    bare.push(await timed(async () => spawnSync(process.execPath, ['-e', '0'], {env: place.env})))
  }
  const row = (what: string, values: number[]): Row => [what, `${median(values).toFixed(0)} ms`, `${(median(values) / median(bare)).toFixed(1)} × bare Node`]
  return [row('empty push to HTTP 200', pushes), row('`config:set` to the new dyno serving', sets), row('`rollback` to serving', rollbacks)]
}

async function version(place: Place): Promise<number> {
  return Number.parseInt((await place.get('/')).body.slice(1))
}

async function untilAnswers(place: Place, fits: (body: string) => boolean): Promise<void> {
  const deadline = Date.now() + 20_000
  for (;;) {
    const {status, body} = await place.get('/')
    if (status === 200 && fits(body)) return
    if (Date.now() > deadline) throw new Error(`no answer as wanted: ${status} ${body}`)
  }
}

/** The same app through the router, asked directly, and through nginx where it is installed. */
async function router(place: Place): Promise<Row[]> {
  const appPort = await freePort()
  const dyno = spawnApp(place, appPort)
  const nginx = await startNginx(appPort)
  try {
    const rates: Record<'direct' | 'nginx' | 'routed', number[]> = {direct: [], nginx: [], routed: []}
    let failed = 0
    for (let round = 0; round < 4; round++) {
      const routed = await load(place.port, `${place.app}.localhost`)
      failed += routed.failed
      rates.routed.push(routed.rate)
      rates.direct.push((await load(appPort, 'direct')).rate)
      if (nginx) rates.nginx.push((await load(nginx.port, 'nginx')).rate)
    }
    const routed = median(rates.routed)
    const beside = [`${(routed / median(rates.direct)).toFixed(2)} × direct (${median(rates.direct).toFixed(0)}/s)`]
    if (nginx) beside.push(`${(routed / median(rates.nginx)).toFixed(2)} × nginx (${median(rates.nginx).toFixed(0)}/s)`)
    return [['router, 32 connections', `${routed.toFixed(0)} requests/s, ${failed} failed`, beside.join(', ')]]
  } finally {
    dyno.kill()
    nginx?.stop()
  }
}

function spawnApp({repository, env}: Place, port: number) {
  const child = spawnDetached(process.execPath, ['server.js'], repository, {...env, PORT: String(port)})
  return {kill: () => process.kill(child, 'SIGTERM')}
}

async function startNginx(upstream: number): Promise<{port: number; stop(): void} | undefined> {
  if (spawnSync('nginx', ['-v']).error) return undefined
  const folder = mkdtempSync(join(tmpdir(), 'hokku-nginx-'))
  const port = await freePort()
  writeFileSync(join(folder, 'nginx.conf'), `daemon off; worker_processes 1; pid ${folder}/pid; error_log ${folder}/error.log;
    events {} http { access_log ${folder}/access.log; client_body_temp_path ${folder}/b; proxy_temp_path ${folder}/p; fastcgi_temp_path ${folder}/f; uwsgi_temp_path ${folder}/u; scgi_temp_path ${folder}/s;
    upstream app { server 127.0.0.1:${upstream}; keepalive 64; }
    server { listen 127.0.0.1:${port}; location / { proxy_pass http://app; proxy_http_version 1.1; proxy_set_header Connection ""; proxy_set_header X-Request-Id $request_id; proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for; } } }`)
  const pid = spawnDetached('nginx', ['-c', join(folder, 'nginx.conf')], folder, process.env)
  return {port, stop() {
    process.kill(pid, 'SIGTERM')
    rmSync(folder, {recursive: true, force: true})
  }}
}

function spawnDetached(program: string, args: string[], cwd: string, env: NodeJS.ProcessEnv): number {
  const shell = spawnSync('sh', ['-c', '"$@" >/dev/null 2>&1 & echo $!', 'sh', program, ...args], {cwd, env, encoding: 'utf8'})
  return Number(shell.stdout.trim())
}

/** Numbered lines from one dyno: how fast they are kept, and that all are. */
async function logs(place: Place): Promise<Row[]> {
  const total = 300_000
  const time = await timed(async () => {
    place.run('run:detached', `node lines.js ${total}`)
    await untilLogged(place, total)
  })
  const log = spawnSync(process.execPath, [join(root, 'bin/run.js'), 'logs', '-n', String(total + 50), '--source', 'app', '-a', place.app], {env: place.env, encoding: 'utf8', maxBuffer: 2 ** 30})
  const kept = new Set([...log.stdout.matchAll(/\]: line (\d+) /g)].map(match => match[1])).size
  return [['log lines of one dyno, written to kept', `${Math.round(total / time * 1000).toLocaleString('en')} lines/s`, `${kept.toLocaleString('en')} of ${total.toLocaleString('en')} read back; the time includes the start of the dyno`]]
}

async function untilLogged(place: Place, last: number): Promise<void> {
  const deadline = Date.now() + 60_000
  while (!place.run('logs', '-n', '20', '--source', 'app').includes(`line ${last} `)) {
    if (Date.now() > deadline) throw new Error('the last line never came')
  }
}
