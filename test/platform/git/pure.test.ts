import assert from 'node:assert/strict'
import {test} from 'node:test'

import type {Command} from '../../../src/platform/git/commands.js'
import type {Before} from '../../../src/platform/git/judge.js'

import {advertisement} from '../../../src/platform/git/advertise.js'
import {isRefName, noObject, readCommands} from '../../../src/platform/git/commands.js'
import {lastWords, plumbingEnvironment} from '../../../src/platform/git/git.js'
import {judge} from '../../../src/platform/git/judge.js'
import {indexPackArguments} from '../../../src/platform/git/pack.js'
import {BadPacket, PacketReader, flushPacket, longestPayload, packet} from '../../../src/platform/git/pkt-line.js'
import {report} from '../../../src/platform/git/report.js'
import {refUpdates} from '../../../src/platform/git/repository.js'
import {SideBand} from '../../../src/platform/git/side-band.js'
import {uploadArguments} from '../../../src/platform/git/upload.js'
import {manualClock} from '../../support/manual-clock.js'

const [a, b] = ['a'.repeat(40), 'b'.repeat(40)]
async function* chunks(bytes: Buffer, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}
const reader = (bytes: Buffer | string, size = 3, limit = 10_000) => new PacketReader(chunks(Buffer.from(bytes), size), limit)

test('packets: lengths count themselves', () => {
  assert.equal(packet('a\n').toString(), '0006a\n')
  assert.equal(packet('').toString(), '0004')
  assert.equal(packet(Buffer.alloc(longestPayload)).length, 65_520)
  assert.throws(() => packet(Buffer.alloc(longestPayload + 1)), RangeError)
})

for (const size of [1, 2, 3, 1000]) {
  test(`packets are read from pieces of ${size}, and what follows is left`, async () => {
    const source = reader(Buffer.concat([packet('one'), packet(''), flushPacket, Buffer.from('PACK and more')]), size)
    assert.deepEqual([String(await source.next()), String(await source.next()), await source.next()], ['one', '', 'flush'])
    const rest = []
    for await (const chunk of source.rest()) rest.push(chunk)
    assert.equal(Buffer.concat(rest).toString(), 'PACK and more')
  })
}

for (const [name, bytes] of [['letters', 'hello world'], ['a delimiter', '0001'], ['a length of 3', '0003'], ['a length past the limit', 'ffff'], ['half a length', '00'], ['half a packet', '0010abc'], ['a sign', '-001']]) {
  test(`no packet: ${name}`, async () => assert.rejects(reader(bytes ?? '').next(), BadPacket))
}
test('packets: the end, and too many of them', async () => {
  assert.equal(await reader('').next(), undefined)
  const many = reader('0004'.repeat(100), 50, 40)
  await assert.rejects(async () => { for (let i = 0; i < 100; i++) await many.next() }, BadPacket)
})

test('commands: refs, capabilities and shallow commits', async () => {
  const lines = [`shallow ${b}`, `${noObject} ${a} refs/heads/main\0 report-status side-band-64k agent=git/2`, `${a} ${noObject} refs/tags/ü\n`]
  const {commands, capabilities, shallow} = await readCommands(reader(Buffer.concat([...lines.map(line => packet(line)), flushPacket])))
  assert.deepEqual(commands, [{old: noObject, next: a, ref: 'refs/heads/main'}, {old: a, next: noObject, ref: 'refs/tags/ü'}])
  assert.deepEqual([[...capabilities], shallow], [['report-status', 'side-band-64k', 'agent=git/2'], [b]])
  for (const line of ['hello', `${a} ${b}`, `${a} ${b} `, `${a.toUpperCase()} ${b} refs/heads/x`, `push-cert x`]) await assert.rejects(readCommands(reader(packet(line))), BadPacket, line)
})

test('names of refs', () => {
  for (const ref of ['refs/heads/main', 'refs/heads/a/b-c_d', 'refs/tags/v1.0', 'refs/heads/ü', 'refs/notes/commits', 'refs/heads/@']) assert.ok(isRefName(ref), ref)
  for (const ref of ['main', 'HEAD', 'refs/heads', 'refs/heads/', 'refs/heads//a', 'refs/heads/.a', 'refs/heads/a.lock', 'refs/heads/a.lock/b', 'refs/heads/a..b', 'refs/heads/a b', 'refs/heads/a\n', 'refs/heads/a~1', 'refs/heads/a@{1}', 'refs/heads/a.', 'refs/../x/y', 'refs/heads/a\\b', `refs/heads/${'a'.repeat(2000)}`])
    assert.ok(!isRefName(ref), ref)
})

const push = (ref: string, next = b, old = noObject): Command => ({old, next, ref})
const before: Before = {refs: new Map([['refs/heads/main', a], ['refs/heads/x/y', a]]), head: 'refs/heads/main', types: new Map([[b, 'commit'], ['c'.repeat(40), 'tag']])}
const judged: Array<[string, Command[], Array<string | undefined>, string | undefined]> = [
  ['an update of main', [push('refs/heads/main', b, a)], [undefined], 'refs/heads/main'],
  ['a branch', [push('refs/heads/new')], [undefined], undefined],
  ['master', [push('refs/heads/master')], [undefined], 'refs/heads/master'],
  ['main before master', [push('refs/heads/master'), push('refs/heads/main', b, a)], [undefined, undefined], 'refs/heads/main'],
  ['an old value that is no more', [push('refs/heads/main', b, b)], ['fetch first'], undefined],
  ['a ref that is there as a new one', [push('refs/heads/main')], ['fetch first'], undefined],
  ['an unknown object', [push('refs/heads/new', 'd'.repeat(40))], ['missing necessary objects'], undefined],
  ['a tag object as a branch', [push('refs/heads/new', 'c'.repeat(40))], ['a branch points to a commit, not to a tag'], undefined],
  ['a tag object as a tag', [push('refs/tags/v1', 'c'.repeat(40))], [undefined], undefined],
  ['a bad name beside a good one', [push('refs/heads/a b'), push('refs/heads/ok')], ['funny refname', undefined], undefined],
  ['a ref twice', [push('refs/heads/n'), push('refs/heads/n')], ['multiple updates for the ref', 'multiple updates for the ref'], undefined],
  ['a ref within a ref', [push('refs/heads/main/x')], ["'refs/heads/main' exists; cannot have both"], undefined],
  ['a ref that is a folder', [push('refs/heads/x')], ["'refs/heads/x/y' exists; cannot have both"], undefined],
  ['the current branch deleted', [push('refs/heads/main', noObject, a)], ['deletion of the current branch prohibited'], undefined],
  ['another deleted', [push('refs/heads/x/y', noObject, a)], [undefined], undefined],
  ['a deletion of what has moved', [push('refs/heads/x/y', noObject, b)], ['fetch first'], undefined],
  ['a deletion of nothing', [push('refs/heads/none', noObject, b)], [undefined], undefined],
]
for (const [name, commands, refusals, deploy] of judged) {
  test(`judged: ${name}`, () => {
    const {verdicts, deploy: chosen} = judge(commands, before)
    assert.deepEqual([verdicts.map(({refused}) => refused), chosen?.ref], [refusals, deploy])
  })
}
test('judged: a deletion of nothing changes nothing', () => assert.deepEqual(judge([push('refs/heads/none', noObject, b)], before).updates, []))
test('judged: many refs in little time', () => {
  const commands = Array.from({length: 20_000}, (_, index) => push(`refs/tags/some/folder/v${index}`))
  const start = performance.now()
  assert.equal(judge(commands, before).updates.length, 20_000)
  assert.ok(performance.now() - start < 2000)
})

test('what is sent and what is run', () => {
  assert.equal(report('ok', [{command: push('refs/heads/a')}, {command: push('refs/heads/b'), refused: 'no\nnewline'}]).toString(), '000eunpack ok\n0014ok refs/heads/a\n001fng refs/heads/b no newline\n0000')
  assert.match(advertisement(new Map(), '0.1 x').toString(), /^001f# service=git-receive-pack\n0000[0-9a-f]{4}0{40} capabilities\^{}\0report-status side-band-64k delete-refs ofs-delta quiet object-format=sha1 agent=hokku\/0.1x\n0000$/)
  assert.match(advertisement(new Map([['refs/heads/main', a], ['refs/tags/v1', b]]), '1').toString(), new RegExp(`${a} refs/heads/main\0report-status[^\n]*\n003a${b} refs/tags/v1\n0000$`))
  assert.equal(refUpdates([push('refs/heads/a'), push('refs/heads/b', noObject, a)]), `update refs/heads/a\0${b}\0${noObject}\0delete refs/heads/b\0${a}\0`)
  assert.deepEqual(indexPackArguments(5).filter(argument => !argument.startsWith('--strict=')), ['index-pack', '--stdin', '--fix-thin', '--max-input-size=5'])
  assert.deepEqual(uploadArguments('/r', true).slice(-4), ['upload-pack', '--stateless-rpc', '--advertise-refs', '/r'])
  assert.equal(lastWords('remote: x\nfatal: pack is bad\nerror: later\n'), 'later')
  assert.deepEqual(Object.keys(plumbingEnvironment({GIT_DIR: 'x', SECRET: 'y', PATH: '/bin', HOME: '/h'})).filter(name => !name.startsWith('GIT_CONFIG')).sort(), ['GIT_TERMINAL_PROMPT', 'HOME', 'LC_ALL', 'PATH'])
})

test('side band: text in pieces that fit, the report in band 1, beats while it is silent', async () => {
  const sent: Buffer[] = []
  const sink = {destroyed: false, writableLength: 0, write: (chunk: Buffer) => sent.push(chunk), end: (chunk?: Buffer) => chunk && sent.push(chunk)}
  const clock = manualClock()
  const band = new SideBand(sink, true)
  band.keepAlive(clock, 5000)
  await clock.advance(11_000)
  assert.deepEqual(sent.splice(0).map(String), ['0005\u0001', '0005\u0001'])
  band.progress('x'.repeat(70_000))
  assert.deepEqual(sent.splice(0).map(chunk => chunk.length), [65_520, 70_000 - 65_515 + 5])
  band.finish(Buffer.from('report'))
  await clock.advance(20_000)
  assert.deepEqual(sent.splice(0).map(String), ['000b\u0001report', '0000'])
})

test('side band: a client without it gets the report alone; one that is gone gets nothing', () => {
  const sent: string[] = []
  const sink = {destroyed: false, writableLength: 0, write: (chunk: Buffer) => sent.push(String(chunk)), end: () => sent.push('end')}
  const plain = new SideBand(sink, false)
  plain.progress('text')
  plain.finish(Buffer.from('report'))
  assert.deepEqual(sent.splice(0), ['report', 'end'])
  const gone = new SideBand({...sink, destroyed: true}, true)
  gone.progress('text')
  gone.finish(Buffer.from('report'))
  assert.deepEqual(sent, [])
})
