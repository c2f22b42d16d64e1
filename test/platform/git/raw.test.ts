import assert from 'node:assert/strict'
import {execFileSync} from 'node:child_process'
import {randomBytes} from 'node:crypto'
import {once} from 'node:events'
import {readdir} from 'node:fs/promises'
import {request} from 'node:http'
import {connect} from 'node:net'
import {join} from 'node:path'
import {test} from 'node:test'
import type {TestContext} from 'node:test'
import {gzipSync} from 'node:zlib'

import {noObject} from '../../../src/platform/git/commands.js'
import {flushPacket, packet} from '../../../src/platform/git/pkt-line.js'
import {repositoryFolder} from '../../../src/platform/git/repository.js'
import {newRow} from '../../../src/platform/store/new-row.js'
import {deployBench, serveGit} from '../../support/deploys.js'
import {temporaryFolder} from '../../support/folder.js'
import {GitClient} from '../../support/git-client.js'
import {accountRecord} from '../../support/records.js'

interface Reply {status: number; text: string}

async function bench(t: TestContext, limits?: {pack: number}) {
  const platform = await deployBench(t)
  const url = await serveGit(t, platform, limits)
  const app = await platform.addApp({name: 'tea'})
  const client = await GitClient.create(join(await temporaryFolder(t), 'work'), {Procfile: 'web: ./run'})
  const commit = await client.must('rev-parse', 'HEAD')
  const pack = execFileSync('git', ['pack-objects', '--all', '--stdout', '-q'], {cwd: client.folder, input: ''})
  const send = (body: Buffer | string, headers: Record<string, string> = {}, path = '/tea.git/git-receive-pack', method = 'POST') => ask(`${url}${path}`, method, body, headers)
  const state = async () => [
    (await client.run('ls-remote', `${url}/tea.git`)).stdout, await readdir(join(repositoryFolder(platform.home, app.id), 'objects', 'pack')).catch(() => []),
    (await readdir(join(repositoryFolder(platform.home, app.id), 'objects')).catch(() => [])).filter(name => name.startsWith('tmp_')), (await platform.parts.store.releases.list({appId: app.id})).length,
  ]
  return {platform, url, app, client, commit, pack, send, state}
}

function ask(url: string, method: string, body: Buffer | string, headers: Record<string, string>): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const asking = request(url, {method, headers, agent: false}, async response => {
      const chunks: Buffer[] = []
      for await (const chunk of response as AsyncIterable<Buffer>) chunks.push(chunk)
      resolve({status: response.statusCode ?? 0, text: Buffer.concat(chunks).toString('latin1')})
    })
    asking.on('error', reject).end(body)
  })
}

const command = (next: string, ref = 'refs/heads/main', old = noObject, capabilities = 'report-status side-band-64k') =>
  Buffer.concat([packet(`${old} ${next} ${ref}\0${capabilities}`), flushPacket])

test('garbage of many kinds is refused and harms nothing', async t => {
  const {send, state, commit, pack} = await bench(t)
  const start = await state()
  const cases: Array<[string, Buffer | string, Record<string, string>, number, RegExp]> = [
    ['nothing', '', {}, 200, /^$/], ['the question before a large push', '0000', {}, 200, /^$/], ['text', 'hello', {}, 400, /not a packet line/],
    ['zeros', Buffer.alloc(1000), {}, 400, /not a packet line/], ['noise', randomBytes(10_000), {}, 400, /./], ['half a packet', '00a0abc', {}, 400, /cut off/],
    ['no gzip', 'hello', {'content-encoding': 'gzip'}, 400, /can't be read/], ['half a gzip', gzipSync(command(commit)).subarray(0, 30), {'content-encoding': 'gzip'}, 400, /./],
    ['a list of something else', Buffer.concat([packet('want x'), flushPacket]), {}, 400, /not a list of refs/],
    ['no pack', command(commit), {}, 200, /unpack the pack is missing\n/], ['a pack that is none', Buffer.concat([command(commit), randomBytes(5000)]), {}, 200, /ng refs\/heads\/main unpacker error/],
    ['half a pack', Buffer.concat([command(commit), pack.subarray(0, pack.length - 25)]), {}, 200, /ng refs\/heads\/main unpacker error/],
    ['a pack with a flaw', Buffer.concat([command(commit), Buffer.concat([pack.subarray(0, 40), Buffer.from([pack[40] === 0 ? 1 : 0]), pack.subarray(41)])]), {}, 200, /unpacker error/],
    ['a pack without the commit', Buffer.concat([command('d'.repeat(40)), pack]), {}, 200, /ng refs\/heads\/main missing necessary objects/],
    ['another state of the ref', Buffer.concat([command(commit, 'refs/heads/main', commit), pack]), {}, 200, /ng refs\/heads\/main fetch first/],
    ['a ref outside', Buffer.concat([command(commit, 'refs/../../x'), pack]), {}, 200, /funny refname/],
    ['a deletion of nothing', command(noObject, 'refs/heads/none', commit), {}, 200, /ok refs\/heads\/none/],
  ]
  for (const [name, body, headers, status, text] of cases) {
    const reply = await send(body, headers)
    assert.equal(reply.status, status, `${name}: ${reply.text}`)
    assert.match(reply.text, text, name)
    assert.deepEqual(await state(), start, name)
  }
})

test('many packets that never end are cut off', async t => {
  const {send} = await bench(t)
  const {status, text} = await send(Buffer.concat(Array.from({length: 60_000}, (_, index) => packet(`${noObject} ${'a'.repeat(40)} refs/heads/b${index}`))))
  assert.deepEqual([status, text], [400, ' !     There are too many packets.\n'])
})

test('addresses that are none', async t => {
  const {send, platform} = await bench(t)
  await platform.addApp({name: 'foreign', ownerId: 'somebody'})
  const cases: Array<[string, string, number, RegExp]> = [
    ['GET', '/none.git/info/refs?service=git-receive-pack', 404, /No such app as none/], ['GET', '/foreign.git/info/refs?service=git-upload-pack', 404, /No such app as foreign/],
    ['GET', '/tea.git/info/refs', 403, /smart HTTP/], ['GET', '/tea.git/info/refs?service=git-x', 403, /smart HTTP/], ['GET', '/tea.git/HEAD', 404, /nothing/], ['GET', '/tea.git', 404, /nothing/],
    ['PUT', '/tea.git/git-receive-pack', 404, /nothing/], ['GET', '/%00%zz.git/info/refs', 404, /No such app/],
  ]
  for (const [method, path, status, text] of cases) {
    const reply = await send('', {}, path, method)
    assert.equal(reply.status, status, path)
    assert.match(reply.text, text, path)
  }
})

test('who may not deploy is refused, and who may see the app is told why', async t => {
  const {send, platform} = await bench(t)
  const owner = await platform.parts.store.accounts.insert(accountRecord({email: 'owner@example.com'}))
  await platform.parts.store.accounts.insert(platform.user)
  for (const [name, permissions] of [['seen', ['view']], ['shared', ['view', 'deploy']]] as const) {
    const app = await platform.addApp({name, ownerId: owner.id})
    await platform.parts.store.collaborators.insert({...newRow(platform.parts.world), appId: app.id, accountId: platform.user.id, permissions: [...permissions]})
  }
  const seen = await send('', {}, '/seen.git/info/refs?service=git-receive-pack', 'GET')
  assert.deepEqual([seen.status, seen.text], [403, ' !     You do not have the permission to do that with the app seen.\n'])
  assert.equal((await send('', {}, '/shared.git/info/refs?service=git-receive-pack', 'GET')).status, 200)
})

test('a packed request, a client without side band, and one that wants no report', async t => {
  const {send, state, commit, pack} = await bench(t)
  const packed = await send(gzipSync(Buffer.concat([command(commit, 'refs/heads/a'), pack])), {'content-encoding': 'gzip'})
  assert.match(packed.text, /ok refs\/heads\/a\n/)
  const plain = await send(Buffer.concat([command(commit, 'refs/heads/b', noObject, 'report-status'), pack]))
  assert.equal(plain.text, '000eunpack ok\n0014ok refs/heads/b\n0000')
  const silent = await send(Buffer.concat([command(commit, 'refs/heads/c', noObject, ''), pack]))
  assert.equal(silent.text, '')
  assert.match(String((await state())[0]), /refs\/heads\/a\n.*refs\/heads\/b\n.*refs\/heads\/c\n/)
})

test('a connection that breaks within the pack leaves nothing', async t => {
  const {url, state, commit, pack} = await bench(t)
  const start = await state()
  const body = Buffer.concat([command(commit), pack])
  for (const cut of [body.length - 10, 30, command(commit).length + 20]) {
    const socket = connect(Number(new URL(url).port), '127.0.0.1')
    socket.write(`POST /tea.git/git-receive-pack HTTP/1.1\r\nHost: x\r\nContent-Length: ${body.length}\r\n\r\n`)
    socket.write(body.subarray(0, cut))
    await new Promise(resolve => setTimeout(resolve, 50))
    socket.destroy()
    await once(socket, 'close')
  }
  let now = await state()
  for (let tries = 0; tries < 200 && JSON.stringify(now) !== JSON.stringify(start); tries++) now = await state()
  assert.deepEqual(now, start)
})

test('a push that is too large is told so, and read to its end', async t => {
  const {client, url, state} = await bench(t, {pack: 300_000})
  await client.commit('Large', {large: randomBytes(1_000_000).toString('hex')})
  const start = await state()
  const {status, stderr} = await client.run('-c', 'http.postBuffer=65536', 'push', `${url}/tea.git`, 'main')
  assert.equal(status, 1)
  assert.match(stderr, /remote: {2}! {5}Push rejected, it is larger than 0.3 MB\./)
  assert.match(stderr, /! \[remote rejected\] main -> main \(unpacker error\)/)
  assert.deepEqual(await state(), start)
})

test('a large push in chunks arrives', async t => {
  const {client, url} = await bench(t)
  await client.commit('Large', {large: randomBytes(3_000_000).toString('hex')})
  const {status, stderr} = await client.run('-c', 'http.postBuffer=65536', 'push', `${url}/tea.git`, 'main')
  assert.equal(status, 0, stderr)
})
