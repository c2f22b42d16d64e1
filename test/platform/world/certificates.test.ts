import assert from 'node:assert/strict'
import {X509Certificate} from 'node:crypto'
import {readFile, stat, unlink, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {test} from 'node:test'

import {createCertificates} from '../../../src/platform/world/certificates.js'
import {temporaryFolder} from '../../support/folder.js'
import {manualClock} from '../../support/manual-clock.js'

const day = 24 * 60 * 60 * 1000

test('nothing is made before it is asked for, and the key is its owner\'s alone', async t => {
  const home = await temporaryFolder(t)
  const certificates = createCertificates({home, clock: manualClock()})
  await assert.rejects(stat(join(home, 'ca.pem')), {code: 'ENOENT'})
  const {path, pem} = await certificates.authority()
  assert.equal(path, join(home, 'ca.pem'))
  assert.equal(await readFile(path, 'utf8'), pem)
  assert.equal((await stat(join(home, 'ca-key.pem'))).mode & 0o777, 0o600)
  assert.equal((await stat(path)).mode & 0o777, 0o644)
  assert.doesNotMatch(pem, /PRIVATE KEY/)
  const authority = new X509Certificate(pem)
  assert.equal(authority.ca, true)
  assert.ok(authority.verify(authority.publicKey))
})

test('of many that ask at once, also from several processes, all get the same authority', async t => {
  const home = await temporaryFolder(t)
  const several = Array.from({length: 4}, () => createCertificates({home, clock: manualClock()}))
  const all = await Promise.all([...several, ...several].map(one => one.authority()))
  assert.equal(new Set(all.map(({pem}) => pem)).size, 1)
  assert.equal(await readFile(join(home, 'ca.pem'), 'utf8'), all[0]?.pem)
})

test('authority and own certificate outlive the platform', async t => {
  const home = await temporaryFolder(t)
  const first = createCertificates({home, clock: manualClock()})
  const [authority, own] = [await first.authority(), await first.own()]
  const second = createCertificates({home, clock: manualClock()})
  assert.deepEqual(await second.authority(), authority)
  assert.deepEqual(await second.own(), own)
  await unlink(join(home, 'ca.pem'))
  assert.equal((await createCertificates({home, clock: manualClock()}).authority()).pem, authority.pem)
  assert.equal(await readFile(join(home, 'ca.pem'), 'utf8'), authority.pem)
})

test('the own certificate names where the platform listens', async t => {
  const home = await temporaryFolder(t)
  const names = async (host?: string) => new X509Certificate((await createCertificates({home, clock: manualClock(), ...(host && {host})}).own()).certificate)
  assert.equal((await names()).checkHost('localhost'), 'localhost')
  assert.equal((await names()).checkIP('127.0.0.1'), '127.0.0.1')
  assert.equal((await names('192.0.2.7')).checkIP('192.0.2.7'), '192.0.2.7')
  assert.equal((await names('box.lan')).checkHost('box.lan'), 'box.lan')
  assert.equal((await names('0.0.0.0')).checkIP('127.0.0.1'), '127.0.0.1')
})

test('what is damaged is made again', async t => {
  const home = await temporaryFolder(t)
  const before = await createCertificates({home, clock: manualClock()}).authority()
  for (const file of ['ca-key.pem', 'localhost.pem']) {
    await writeFile(join(home, file), '-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n')
    const certificates = createCertificates({home, clock: manualClock()})
    const issuer = new X509Certificate((await certificates.authority()).pem)
    assert.ok(new X509Certificate((await certificates.own()).certificate).verify(issuer.publicKey))
  }
  assert.notEqual((await createCertificates({home, clock: manualClock()}).authority()).pem, before.pem)
})

test('a certificate is renewed before it ends, and serves clients whose clock was not moved', async t => {
  const home = await temporaryFolder(t)
  const clock = manualClock()
  const start = clock.now()
  const certificates = createCertificates({home, clock})
  const own = await certificates.own()
  const context = certificates.contextFor('app.localhost')
  assert.equal(certificates.contextFor('APP.localhost.'), context)
  await clock.advance(100 * day)
  assert.equal(await certificates.own(), own)
  await clock.advance(75 * day)
  const renewed = new X509Certificate((await certificates.own()).certificate)
  assert.ok(Date.parse(renewed.validTo) > clock.now() + 100 * day)
  assert.ok(Date.parse(renewed.validFrom) < start, 'the present is within it')
  assert.ok(Date.parse(renewed.validTo) - Date.parse(renewed.validFrom) <= 397 * day)
  assert.notEqual(certificates.contextFor('app.localhost'), context)
})

test('names that are none share the own certificate, and memory is bounded', async t => {
  const certificates = createCertificates({home: await temporaryFolder(t), clock: manualClock(), most: 10})
  const own = certificates.contextFor(undefined)
  for (const name of ['localhost', '', '127.0.0.1', '::1', 'a..b', '-a.b', '*.localhost', 'x'.repeat(300), 'a b', '../../etc']) {
    assert.equal(certificates.contextFor(name), own, name)
  }
  const first = certificates.contextFor('first.localhost')
  await first
  for (let at = 0; at < 10; at += 1) void certificates.contextFor(`app-${at}.localhost`)
  assert.notEqual(certificates.contextFor('first.localhost'), first)
})
