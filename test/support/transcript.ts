import assert from 'node:assert/strict'
import {execFileSync, spawn} from 'node:child_process'
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {test} from 'node:test'
import {fileURLToPath} from 'node:url'

import type {Composition} from '../../src/lib/command/context.js'
import type {Registry} from '../../src/lib/command/registry.js'
import type {ApiServer, Replies} from './api-server.js'

import {runQuickly} from '../../src/lib/command/quick-run.js'
import {resolve} from '../../src/lib/command/registry.js'
import {reportOf} from '../../src/lib/command/report.js'
import {sourceRegistry} from '../../src/lib/command/source-registry.js'
import {createScreen} from '../../src/lib/output/screen.js'
import {startApiServer} from './api-server.js'

/**
 * One command line: what the API answers, what must be printed, asked and yielded. `HOKKU_REFEREE=path/to/heroku`
 * holds the same rows against the official command line.
 */
export interface Row {
  run: string | string[]
  /** Tells rows with the same command line apart. */
  note?: string
  env?: Record<string, string>
  /** Files of the working directory; those that end in .sh may be run. */
  files?: Record<string, string>
  replies?: Replies
  stdout?: RegExp | string
  stderr?: RegExp | string
  exit?: number
  /** In any order; undefined: not looked at. */
  requests?: string[]
  /** Why the official command line does something else. */
  differs?: string
  /** Shell commands for the working directory, before. */
  setup?: string[]
  /** Shell commands and what they must print, after. */
  after?: Record<string, RegExp | string>
}

export interface Ran {stdout: string; stderr: string; exit: number}
export interface RanProgram extends Ran {stdoutBytes: Buffer}

const root = fileURLToPath(new URL('../../', import.meta.url))
const referee = process.env.HOKKU_REFEREE
let registry: Promise<Registry> | undefined

/** A test for each row. Rows run in this process, one after the other. */
export function transcripts(rows: readonly Row[]): void {
  for (const row of rows) {
    const words = typeof row.run === 'string' ? row.run.split(' ') : row.run
    const name = `$ hokku ${words.join(' ')}${row.note ? ` (${row.note})` : ''}`
    test(name, {skip: referee !== undefined && row.differs ? row.differs : false}, () => check(row, words))
  }
}

async function check(row: Row, words: string[]): Promise<void> {
  const server = await startApiServer(row.replies ?? {})
  const home = mkdtempSync(join(tmpdir(), 'transcript-'))
  const cwd = join(home, 'cwd')
  try {
    prepare(home, cwd, row.files ?? {})
    const shell = (command: string) => execFileSync('sh', ['-c', command.replaceAll('$HOST', hostOf(server))], {cwd, env: {PATH: process.env.PATH, HOME: home}, encoding: 'utf8'})
    row.setup?.forEach(shell)
    const env = environment(home, server, row.env ?? {})
    const argv = words.map(word => word.replaceAll('$BASE', server.url))
    const ran = referee === undefined ? await runHere(argv, env, cwd) : await runReferee(referee, argv, env, cwd)
    const shown = (text: string) => text.replaceAll(server.url, '$BASE').replaceAll(hostOf(server), '$HOST').replaceAll(home, '$HOME')
    expected(shown(ran.stdout), row.stdout ?? '', 'stdout')
    expected(shown(ran.stderr), row.stderr ?? '', 'stderr')
    assert.equal(ran.exit, row.exit ?? 0, `exit code; stderr: ${ran.stderr}`)
    if (row.requests) assert.deepEqual(asked(server).map(shown).sort(), row.requests.toSorted())
    for (const [command, output] of Object.entries(row.after ?? {})) expected(shown(shell(command)), output, command)
  } finally {
    await server.close()
    rmSync(home, {recursive: true, force: true})
  }
}

const hostOf = ({url}: ApiServer) => url.replace('http://', '')

/** The official client asks for accounts and teams once more, on the side. */
function asked({requests}: ApiServer): string[] {
  if (referee === undefined) return requests
  const isAside = (request: string, at: number) => /^GET \/teams\/[^/]+$/.test(request) || (request === 'GET /account' && requests.indexOf(request) !== at)
  return requests.filter((request, at) => !isAside(request, at))
}

function expected(actual: string, wanted: RegExp | string, what: string): void {
  if (wanted instanceof RegExp) assert.match(actual, wanted, what)
  else assert.equal(actual, referee === undefined ? wanted : wanted.replaceAll('hokku', 'heroku'), what)
}

function prepare(home: string, cwd: string, files: Record<string, string>): void {
  mkdirSync(cwd)
  mkdirSync(join(home, '.cache/heroku'), {recursive: true})
  for (const seen of ['autoupdate', 'lastrun', 'terms-of-service']) writeFileSync(join(home, '.cache/heroku', seen), '')
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(cwd, name)), {recursive: true})
    writeFileSync(join(cwd, name), text, {mode: name.endsWith('.sh') ? 0o755 : 0o644})
  }
}

const environment = (home: string, {url}: ApiServer, more: Record<string, string>): Record<string, string> => ({
  PATH: process.env.PATH ?? '',
  HOME: home,
  HEROKU_HOST: url,
  HEROKU_API_KEY: 'key',
  HEROKU_BUILDPACK_REGISTRY_URL: url,
  // Hosts without a port: theirs is the API's.
  HEROKU_DATA_HOST: '127.0.0.1',
  PGDIAGNOSE_URL: '127.0.0.1',
  HEROKU_PARTICLEBOARD_URL: url,
  HEROKU_SKIP_NEW_VERSION_CHECK: '1',
  DISABLE_TELEMETRY: 'true',
  GIT_CONFIG_NOSYSTEM: '1',
  TZ: 'UTC',
  ...Object.fromEntries(Object.entries(more).map(([name, value]) => [name, value.replaceAll('$BASE', url)])),
})

/** In this process, as `main` would, but for its streams, its environment and its working directory. */
export async function runHere(argv: string[], env: Record<string, string>, cwd: string): Promise<Ran> {
  registry ??= sourceRegistry(join(root, 'src/commands'))
  const commands = await registry
  const before = {env: process.env, cwd: process.cwd()}
  const stdout = sink()
  const stderr = sink()
  process.env = {...env}
  process.chdir(cwd)
  let exit = 0
  try {
    const {id, argv: rest} = resolve(commands, argv)
    assert.ok(id, `there is no command ${argv[0]}`)
    await runQuickly({version: '0.0.0', root, registry: commands}, id, rest, () => composition(env, cwd, stdout, stderr, commands))
  } catch (error) {
    const report = reportOf(error, stderr, env)
    if (report.text !== undefined) stderr.write(`${report.text}\n`)
    exit = report.exitCode
  } finally {
    process.env = before.env
    process.chdir(before.cwd)
  }
  return {stdout: stdout.text(), stderr: stderr.text(), exit}
}

const composition = (env: Record<string, string>, cwd: string, stdout: Sink, stderr: Sink, commands: Registry): Composition => ({
  surroundings: {env, cwd},
  out: createScreen({streams: {stdout, stderr}, env, isInputTTY: () => false}),
  // Waits are short.
  clock: {now: () => new Date(), sleep: milliseconds => new Promise(resolve => void setTimeout(resolve, milliseconds / 50))},
  signal: new AbortController().signal,
  userAgent: 'hokku/0.0.0',
  platformProgram: join(root, 'bin/platform.js'),
  commands,
})

type Sink = ReturnType<typeof sink>
function sink() {
  const chunks: Buffer[] = []
  return {
    write: (data: Uint8Array | string) => chunks.push(Buffer.from(data)),
    bytes: () => Buffer.concat(chunks),
    text: () => Buffer.concat(chunks).toString(),
  }
}

/** Another program, or our own as a person starts it. */
export function runProgram(program: string, args: string[], options: {env: Record<string, string>; cwd: string; input?: Buffer | string}): Promise<RanProgram> {
  return new Promise((done, reject) => {
    const child = spawn(program, args, {cwd: options.cwd, env: options.env, stdio: 'pipe'})
    const stdout = sink()
    const stderr = sink()
    child.stdout.on('data', stdout.write)
    child.stderr.on('data', stderr.write)
    child.stdin.on('error', () => undefined).end(options.input ?? '')
    child.on('error', reject).on('close', code => done({stdout: stdout.text(), stdoutBytes: stdout.bytes(), stderr: stderr.text(), exit: code ?? -1}))
  })
}

const runReferee = (program: string, argv: string[], env: Record<string, string>, cwd: string) => runProgram(program, argv, {env, cwd})

/** Lines as they are printed, without the indentation that they have in the source: two more than the closing quote. */
export function text({raw: [source = '']}: TemplateStringsArray): string {
  const lines = source.replace(/^\n/, '').split('\n')
  const indent = (lines.pop() ?? '').length + 2
  return lines.map(line => `${line.slice(indent)}\n`).join('')
}
