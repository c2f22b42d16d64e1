// Certificates that apps bring, served by a real platform to real TLS clients.
import assert from 'node:assert/strict'
import {X509Certificate} from 'node:crypto'
import {test} from 'node:test'

import type {PlatformProcess} from '../support/platform.js'

import {answeredBy} from '../../src/lib/api/contract.js'
import {otherAuthority, servedCertificate} from '../support/certificates.js'
import {temporaryFolder} from '../support/folder.js'
import {startPlatform} from '../support/platform.js'
import {faults} from '../support/strict.js'

type Json = Record<string, unknown>
interface Endpoint {id: string; name: string; domains: string[]; certificate_chain: string; ssl_cert: Json}

const portOf = ({host}: PlatformProcess) => Number(host.split(':')[1])
const fingerprint = (pem: string) => new X509Certificate(pem).fingerprint256

test('a certificate is served under the names that a domain gives it, across a restart and until it is removed', async t => {
  const home = await temporaryFolder(t)
  const first = await startPlatform(t, home)
  const {authority, issue} = await otherAuthority(t)
  const [one, two] = [await issue('www.example.com', '*.example.com'), await issue('www.example.com')]
  await first.api('POST', '/apps', {name: 'shop'})
  const made = await first.api('POST', '/apps/shop/sni-endpoints', {certificate_chain: authority.certificate + one.certificate, private_key: one.key})
  assert.equal(made.status, 201, made.text)
  const endpoint = made.body as Endpoint
  assert.deepEqual(faults(endpoint, answeredBy('sniEndpoint', 'create') ?? {kind: 'nothing'}), [])
  assert.deepEqual(endpoint.ssl_cert['cert_domains'], ['www.example.com', '*.example.com'])
  assert.deepEqual([endpoint.ssl_cert['self_signed?'], endpoint.ssl_cert['ca_signed?']], [false, false])
  assert.equal(endpoint.certificate_chain, one.certificate + authority.certificate, 'the chain is put in order')
  assert.ok(!made.text.includes('PRIVATE KEY'))

  const domain = await first.api('POST', '/apps/shop/domains', {hostname: 'www.example.com', sni_endpoint: endpoint.name})
  assert.deepEqual((domain.body as Json)['sni_endpoint'], {id: endpoint.id, name: endpoint.name})
  await first.api('POST', '/apps/shop/domains', {hostname: '*.example.com', sni_endpoint: {id: endpoint.id}})
  for (const name of ['www.example.com', 'api.example.com']) {
    assert.deepEqual(await servedCertificate(portOf(first), name, authority.certificate), {fingerprint: fingerprint(one.certificate), isTrusted: true}, name)
  }
  assert.notEqual((await servedCertificate(portOf(first), 'example.com')).fingerprint, fingerprint(one.certificate))

  const renewed = await first.api('PATCH', `/apps/shop/sni-endpoints/${endpoint.id}`, {certificate_chain: two.certificate, private_key: two.key})
  assert.equal((renewed.body as Endpoint).certificate_chain, two.certificate)
  await first.end('SIGTERM')

  const second = await startPlatform(t, home)
  assert.equal((await servedCertificate(portOf(second), 'www.example.com')).fingerprint, fingerprint(two.certificate))
  await second.api('PATCH', '/apps/shop/domains/*.example.com', {sni_endpoint: null})
  assert.notEqual((await servedCertificate(portOf(second), 'api.example.com')).fingerprint, fingerprint(two.certificate))
  assert.equal((await servedCertificate(portOf(second), 'www.example.com')).fingerprint, fingerprint(two.certificate))
  const removed = await second.api('DELETE', `/apps/shop/sni-endpoints/${endpoint.name}`)
  assert.equal((removed.body as Endpoint).domains.length, 1)
  assert.notEqual((await servedCertificate(portOf(second), 'www.example.com')).fingerprint, fingerprint(two.certificate))
  assert.equal(((await second.api('GET', '/apps/shop/domains/www.example.com')).body as Json)['sni_endpoint'], null)
})

test('what can’t be served is refused with the reason', async t => {
  const {api} = await startPlatform(t, await temporaryFolder(t))
  const {issue} = await otherAuthority(t)
  const [one, two] = [await issue('a.example.com'), await issue('b.example.com')]
  await api('POST', '/apps', {name: 'shop'})
  const refusal = async (chain: string, key: string) => {
    const {status, body} = await api('POST', '/apps/shop/sni-endpoints', {certificate_chain: chain, private_key: key})
    return `${status} ${String((body as Json)['message'])}`
  }
  assert.match(await refusal(one.certificate, two.key), /^422 The private key belongs to none/)
  assert.match(await refusal('nothing', one.key), /^422 The certificate chain can't be read/)
  assert.match(await refusal(one.certificate, 'nothing'), /^422 The private key can't be read/)
  assert.equal((await api('POST', '/apps/shop/domains', {hostname: 'a.example.com', sni_endpoint: 'nope'})).status, 404)
})

test('certificates that the platform looks after are there at once', async t => {
  const {api} = await startPlatform(t, await temporaryFolder(t))
  await api('POST', '/apps', {name: 'shop'})
  await api('POST', '/apps/shop/domains', {hostname: 'a.example.com'})
  const statusOf = async () => ((await api('GET', '/apps/shop/domains/a.example.com')).body as Json)['acm_status']
  assert.equal(await statusOf(), null)
  assert.deepEqual([((await api('POST', '/apps/shop/acm')).body as Json)['acm'], await statusOf()], [true, 'cert issued'])
  assert.equal(((await api('PATCH', '/apps/shop/acm')).body as Json)['acm'], true)
  assert.deepEqual([((await api('DELETE', '/apps/shop/acm')).body as Json)['acm'], await statusOf()], [false, null])
})
