// No input may crash the platform or answer 500: requests made of what clients should not send, the same at every run.
import assert from 'node:assert/strict'
import {test} from 'node:test'

import {routes, splitRoute} from '../../src/lib/api/routes.js'
import {cleanup} from '../support/cleanup.js'
import {temporaryFolder} from '../support/folder.js'
import {startPlatform} from '../support/platform.js'

const values: unknown[] = [
  'demo', '~', '', ' ', '1', 'v1', '-1', 'x'.repeat(5000), 'ä', '%00', '\0', '{}', null, true, 0, -1, 1e21, [], {}, [[]], {id: 1}, {name: null},
  {id: '', name: 'x'}, 'web', 'web.1', 'heroku-24', 'us', '__proto__', 'constructor', [{type: 'web', quantity: 1}], [{type: '__proto__'}], [{}],
  [null], {url: 'x'}, 'https://', '*', '..', '../..', 'a/b', 'hello.example.com',
]
const members = [
  'name', 'region', 'stack', 'build_stack', 'maintenance', 'updates', 'quantity', 'size', 'dyno_size', 'command', 'attach', 'env', 'type', 'hostname',
  'release', 'slug', 'description', 'lines', 'tail', 'dyno', 'source', 'scope', 'expires_in', 'source_blob', 'buildpacks', 'email', 'plan', '__proto__',
]
const ranges = ['id ..', 'x ]..', 'version ]1..3; max=1', 'name a..b; order=desc,max=3', ']]]', 'id ..; max=99999999', 'name [a..]b', 'id ..;;;', ' ; ']

test('whatever is asked is answered, in the API\'s own form and never as a failure', async t => {
  const context = cleanup(t)
  const platform = await startPlatform(context, await temporaryFolder(context))
  await platform.api('POST', '/apps', {name: 'demo'})
  const pick = picker(20_260_102)
  // What takes the ground away from under the others is left out.
  const all = Object.values(routes).flatMap(actions => Object.values<string>(actions)).filter(route => !/^DELETE (\/apps\/\{app\}$|\/oauth)/.test(route))
  for (let asked = 0; asked < 400; asked++) {
    const [method, template] = splitRoute(pick(all))
    const path = template.replaceAll(/\{(\w+)\}/g, (_, name: string) => (name === 'app' && pick([true, true, true, false]) ? 'demo' : encodeURIComponent(text(pick(values)))))
    const body = pick([true, false]) ? pick(values) : Object.fromEntries([pick(members), pick(members), pick(members)].map(member => [member, pick(values)]))
    const headers = pick([{}, {}, {}, {range: pick(ranges)}, {'if-match': '"x"'}])
    const reply = await platform.api(method, path, method === 'GET' ? undefined : JSON.stringify(body), headers)
    const told = `${method} ${path.slice(0, 80)} ${JSON.stringify(body).slice(0, 200)} → ${reply.status} ${reply.text.slice(0, 200)}`
    assert.ok(reply.status >= 200 && reply.status < 500, told)
    const {id, message} = (reply.body ?? {}) as {id?: unknown; message?: unknown}
    if (reply.status >= 400) assert.deepEqual([typeof id, typeof message], ['string', 'string'], told)
  }
  assert.equal((await platform.api('GET', '/apps/demo')).status, 200)
  assert.equal(platform.written().trim().split('\n').length, 1, platform.written())
})

const text = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value))

/** Chances that are the same each time (a linear congruential generator). */
function picker(seed: number) {
  let state = seed
  return <T>(choices: readonly T[]): T => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return choices[Math.floor((state / 2_147_483_648) * choices.length)] as T
  }
}
