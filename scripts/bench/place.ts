/** A clean home with a platform of its own and one deployed app, for the benchmark. */
import {execFileSync} from 'node:child_process'
import {existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import http from 'node:http'
import {createServer} from 'node:net'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'

import type {Command} from './measure.js'

export const root = fileURLToPath(new URL('../..', import.meta.url))

export interface Place {
  env: NodeJS.ProcessEnv
  port: number
  app: string
  repository: string
  hokku(...args: string[]): Command
  /** Runs a command and yields its stdout. */
  run(...args: string[]): string
  git(...args: string[]): string
  /** One GET of the app by its Host; yields status and body. */
  get(path: string): Promise<{status: number; body: string}>
  platformPid(): number
  close(): void
}

export async function makePlace(): Promise<Place> {
  // Some disks turn slow when many files are made and deleted; memory does not.
  const home = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'hokku-bench-'))
  const port = await freePort()
  const app = 'bench'
  const repository = join(home, 'app')
  const env = environment(home, port)
  const hokku = (...args: string[]): Command => ({argv: [process.execPath, join(root, 'bin/run.js'), ...args], env, cwd: repository})
  const run = (...args: string[]) => execFileSync(process.execPath, [join(root, 'bin/run.js'), ...args], {cwd: repository, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe']})
  const git = (...args: string[]) => execFileSync('git', args, {cwd: repository, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe']})
  mkdirSync(repository, {recursive: true})
  writeFileSync(join(repository, 'Procfile'), 'web: node server.js\nlines: node lines.js\n')
  writeFileSync(join(repository, 'server.js'), "require('http').createServer((q, s) => s.end(`${process.env.HEROKU_RELEASE_VERSION} ${process.env.MARK || ''} ok`)).listen(process.env.PORT)\n")
  writeFileSync(join(repository, 'lines.js'), `let n = 0\nconst total = Number(process.argv[2])\nconst more = () => { while (n < total) if (!process.stdout.write(\`line \${++n} method=GET path=/items/42 status=200 duration=12.34ms user=1234 msg="hello, 100 bytes"\\n\`)) return process.stdout.once('drain', more) }\nmore()\n`)
  git('init', '--quiet')
  git('add', '-A')
  git('commit', '--quiet', '-m', 'first')
  return {
    env, port, app, repository, hokku, run, git,
    get: path => get(port, `${app}.localhost:${port}`, path),
    platformPid: () => (JSON.parse(readFileSync(join(home, 'data/platform.json'), 'utf8')) as {pid: number}).pid,
    close() {
      run('platform:stop')
      rmSync(home, {recursive: true, force: true})
    },
  }
}

export function get(port: number, host: string, path: string): Promise<{status: number; body: string}> {
  return new Promise((resolve, reject) => {
    http.get({host: '127.0.0.1', port, path, agent: false, headers: {host}}, reply => {
      let body = ''
      reply.setEncoding('utf8').on('data', (text: string) => { body += text }).on('end', () => resolve({status: reply.statusCode ?? 0, body}))
    }).on('error', reject)
  })
}

function environment(home: string, port: number): NodeJS.ProcessEnv {
  return {
    HOME: home, PATH: process.env.PATH, HOKKU_HOME: join(home, 'data'), HOKKU_PORT: String(port), HOKKU_CONTEXT: 'local', NO_COLOR: '1', LANG: 'C.UTF-8',
    GIT_AUTHOR_NAME: 'Bench', GIT_AUTHOR_EMAIL: 'bench@localhost', GIT_COMMITTER_NAME: 'Bench', GIT_COMMITTER_EMAIL: 'bench@localhost',
    GIT_CONFIG_COUNT: '1', GIT_CONFIG_KEY_0: 'init.defaultBranch', GIT_CONFIG_VALUE_0: 'main',
  }
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().on('error', reject).listen(0, '127.0.0.1', () => {
      const {port} = server.address() as {port: number}
      server.close(() => resolve(port))
    })
  })
}
