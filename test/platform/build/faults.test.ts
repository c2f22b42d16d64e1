// What a source or a buildpack may do to the platform by mistake or on purpose.
import assert from 'node:assert/strict'
import {existsSync, mkdirSync, readdirSync} from 'node:fs'
import {join} from 'node:path'
import {Readable} from 'node:stream'
import {test} from 'node:test'
import {createGzip} from 'node:zlib'

import {Header} from 'tar'

import {BuildFailure} from '../../../src/platform/build/failure.js'
import {unpackTarball} from '../../../src/platform/build/tarball.js'
import {builder} from '../../support/build.js'
import {temporaryFolder} from '../../support/folder.js'

const why = (error: unknown) => (error instanceof BuildFailure ? error.message : String(error))
const linux = {skip: process.platform === 'linux' ? false : 'only Linux tells how many processes there are', timeout: 60_000}

test('a buildpack that forks without an end is stopped, with all that it started', linux, async t => {
  const {run} = await builder(t)
  // Each waits, so that the number grows and the machine does not; a limit of its own ends it should nothing else do.
  const files = {'bp/bin/detect*': '#!/bin/sh\necho Fork', 'bp/bin/compile*': '#!/bin/sh\ni=0\nwhile [ $i -lt 6000 ]; do sleep 30 & i=$((i + 1)); done\nwait'}
  const {error} = await run(files, {buildpacks: ['./bp']})
  assert.equal(why(error), 'Push rejected, the build had more than 2000 processes at once.')
})

test('a buildpack that kills its own group fails the build, and nothing else', async t => {
  const {run} = await builder(t)
  for (const how of ['kill -KILL 0', 'kill -TERM 0; sleep 30', 'kill -KILL $$']) {
    const {error, output} = await run({'bp/bin/detect*': '#!/bin/sh\necho Killer', 'bp/bin/compile*': `#!/bin/sh\necho before\n${how}`}, {buildpacks: ['./bp']})
    assert.equal(why(error), 'Push rejected, failed to compile Killer app.')
    assert.match(output, /before\n$/)
  }
})

const entry = (fields: {path: string; type?: 'CharacterDevice' | 'File' | 'Link' | 'SymbolicLink'; linkpath?: string; size?: number}, body = ''): Buffer => {
  const header = new Header({mode: 0o644, uid: 0, gid: 0, size: body.length, mtime: new Date(0), type: 'File', ...fields})
  header.encode()
  return Buffer.concat([header.block ?? Buffer.alloc(0), Buffer.from(body), Buffer.alloc((512 - (body.length % 512)) % 512)])
}
const unpack = (folder: string, body: Readable) => unpackTarball(body, folder, new AbortController().signal).then(() => '', why)

const escapes: Array<[string, Buffer[]]> = [
  ['a path with ..', [entry({path: '../out'}, 'x')]], ['an absolute path', [entry({path: '/dev/shm/hokku-escaped'}, 'x')]],
  ['an absolute link', [entry({path: 'a/l', type: 'SymbolicLink', linkpath: '/etc/passwd'})]], ['a link that leads out', [entry({path: 'a/l', type: 'SymbolicLink', linkpath: '../../x'})]],
  ['a file behind a link', [entry({path: 'l', type: 'SymbolicLink', linkpath: '..'}), entry({path: 'l/out'}, 'x')]],
  ['a second name of a file outside', [entry({path: 'h', type: 'Link', linkpath: '/etc/passwd'})]], ['a second name that leads out', [entry({path: 'h', type: 'Link', linkpath: '../../etc/passwd'})]],
  ['a device', [entry({path: 'd', type: 'CharacterDevice'})]],
]
for (const [name, entries] of escapes) {
  test(`a source with ${name} is refused, and nothing is written outside of it`, async t => {
    const home = await temporaryFolder(t)
    const folder = join(home, 'source')
    mkdirSync(folder)
    assert.match(await unpack(folder, Readable.from([Buffer.concat([...entries, Buffer.alloc(1024)])])), /Push rejected, the source is no readable tarball/)
    assert.deepEqual(readdirSync(home), ['source'])
    assert.ok(!existsSync('/dev/shm/hokku-escaped'))
  })
}

test('a source that would become larger than the disk is refused by what it says of itself', {timeout: 20_000}, async t => {
  const [one, many] = [await temporaryFolder(t), await temporaryFolder(t)]
  assert.match(await unpack(one, Readable.from([entry({path: 'bomb', size: 5 * 2 ** 30})])), /larger than 4 GB or 1000000 files when unpacked/)
  // Nothing but zeros: 5 GB are some megabytes when they are packed. They are never unpacked.
  const packed = Readable.from(zeros(entry({path: 'bomb', size: 5 * 2 ** 30}), 64)).pipe(createGzip())
  assert.match(await unpack(many, packed), /larger than 4 GB/)
  assert.deepEqual([...readdirSync(one), ...readdirSync(many)], [])
})

function* zeros(first: Buffer, megabytes: number): Generator<Buffer> {
  yield first
  const nothing = Buffer.alloc(2 ** 20)
  for (let index = 0; index < megabytes; index++) yield nothing
}
