import {once} from 'node:events'
import {createServer} from 'node:http'

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
const answers = [
  [/\/apps$/, [app, {...app, name: 'b', owner: {email: 'b@example.com'}}]],
  [/^\/apps\/[^/]+$/, app],
  [/config-vars$/, {A: '1', LONGER: '2'}],
  [/dynos$/, [dyno]],
  [/releases$/, [release]],
  [/formation$/, [{type: 'web', quantity: 1, size: 'Basic', command: 'node .'}]],
  [/domains$/, [{hostname: 'www.example.com', kind: 'custom', cname: 'x.example.com', sni_endpoint: null}]],
  [/regions$/, [{id: '1', name: 'us', description: 'United States', private_capable: false}]],
  [/account$/, {email: 'a@example.com', id: '1'}],
]
const answerTo = path => answers.find(([pattern]) => pattern.test(path))?.[1] ?? []

/**
 * Runs the command line with what people type most, and `more`, against a server that answers as little as it needs. For
 * a process of its own.
 */
export async function runTypical(start, home, more = []) {
  const server = createServer((request, response) => {
    response.setHeader('content-type', 'application/json').end(JSON.stringify(answerTo((request.url ?? '').replace(/\?.*/, ''))))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  Object.assign(process.env, {HOME: home, HEROKU_HOST: `http://127.0.0.1:${server.address().port}`, HEROKU_API_KEY: 'none'})
  process.chdir(home)
  process.stderr.write = () => true
  for (const words of [...typical.map(line => line.split(' ')), ...more]) {
    process.argv = [process.execPath, 'hokku', ...words]
    await start()
  }
}
