import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'

/**
 * Keeps V8's compiled code of the command line beside it. V8 compiles a function when it is first called, so some
 * commands are run before, against a server that answers as little as they need.
 */
export async function keepCompiledCode(root) {
  const home = mkdtempSync(join(tmpdir(), 'hokku-build-'))
  try {
    const child = spawn(process.execPath, [fileURLToPath(import.meta.url), root, home], {stdio: 'inherit', env: {PATH: process.env.PATH, HOME: home}})
    const [code] = await once(child, 'exit')
    if (code !== 0) throw new Error(`The commands that warm the code up ended with ${code}.`)
  } finally {
    rmSync(home, {recursive: true, force: true})
  }
}

async function warmUp(root, home) {
  const {createServer} = await import('node:http')
  const server = createServer((request, response) => {
    response.setHeader('content-type', 'application/json').end(JSON.stringify(answerTo(request.url ?? '')))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  Object.assign(process.env, {HOME: home, HEROKU_HOST: `http://127.0.0.1:${server.address().port}`, HEROKU_API_KEY: 'none'})
  process.chdir(home)
  const require = createRequire(import.meta.url)
  const {exports, script, file} = require(join(root, 'bin/load.js')).load('cli')
  const [write, program] = [process.stdout.write, process.argv.slice(0, 2)]
  process.stdout.write = () => true
  process.stderr.write = () => true
  for (const words of typical) {
    process.argv = [...program, ...words.split(' ')]
    await exports.start()
  }
  process.stdout.write = write
  mkdirSync(dirname(file), {recursive: true})
  writeFileSync(file, script.createCachedData())
  process.exit(0)
}

/** What people type most. */
const typical = [
  'version', 'apps', 'apps:info -a a', 'config -a a', 'config:set A=1 -a a', 'ps -a a', 'ps:scale web=1 -a a', 'releases -a a',
  'domains -a a', 'regions', 'auth:whoami', 'contexts', 'apps:info',
]

const when = '2026-01-02T03:04:05Z'
const app = {
  id: '1', name: 'a', owner: {email: 'a@example.com', id: '1'}, region: {id: '1', name: 'us'}, stack: {id: '1', name: 'heroku-24'},
  build_stack: {id: '1', name: 'heroku-24'}, web_url: 'http://a.localhost/', git_url: 'https://git.example.com/a.git', generation: {name: 'cedar'},
  created_at: when, updated_at: when, released_at: when, space: null, team: null, acm: false, maintenance: false, repo_size: 1, slug_size: 1,
}
const dyno = {id: '1', name: 'web.1', type: 'web', size: 'Basic', state: 'up', command: 'node .', updated_at: when, created_at: when, release: {version: 1}}
const release = {
  id: '1', version: 1, description: 'Initial release', status: 'succeeded', current: true, created_at: when, user: {email: 'a@example.com'},
  addon_plan_names: [], slug: null, eligible_for_rollback: true,
}

function answerTo(url) {
  const path = url.replace(/\?.*/, '')
  if (/\/apps$/.test(path)) return [app, {...app, name: 'b', owner: {email: 'b@example.com'}}]
  if (/^\/apps\/[^/]+$/.test(path)) return app
  if (/config-vars$/.test(path)) return {A: '1', LONGER: '2'}
  if (/dynos$/.test(path)) return [dyno]
  if (/releases$/.test(path)) return [release]
  if (/formation$/.test(path)) return [{type: 'web', quantity: 1, size: 'Basic', command: 'node .'}]
  if (/domains$/.test(path)) return [{hostname: 'www.example.com', kind: 'custom', cname: 'x.example.com', sni_endpoint: null}]
  if (/regions$/.test(path)) return [{id: '1', name: 'us', description: 'United States', private_capable: false}]
  if (/account$/.test(path)) return {email: 'a@example.com', id: '1'}
  return []
}

// A process of its own: what the commands do to theirs, the build's is spared.
if (process.argv[1] === fileURLToPath(import.meta.url)) await warmUp(process.argv[2], process.argv[3])
