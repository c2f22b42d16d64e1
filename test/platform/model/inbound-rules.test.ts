// Whom the rules of a space let in.
import assert from 'node:assert/strict'
import {BlockList} from 'node:net'
import {test} from 'node:test'

import type {InboundRule} from '../../../src/platform/model/inbound-rules.js'

import {admission, everybodyMayEnter, ruleProblem} from '../../../src/platform/model/inbound-rules.js'

const allow = (...sources: string[]): InboundRule[] => sources.map(source => ({action: 'allow', source}))
const deny = (...sources: string[]): InboundRule[] => sources.map(source => ({action: 'deny', source}))

const rows: Array<[rules: readonly InboundRule[], inside: string[], outside: string[]]> = [
  [everybodyMayEnter, ['127.0.0.1', '255.255.255.255', '::1', '2001:db8::1', '::ffff:192.0.2.1'], ['', 'nobody', '1.2.3']],
  [[], [], ['127.0.0.1', '::1']],
  [allow('192.0.2.128/26'), ['192.0.2.128', '192.0.2.191', '::ffff:192.0.2.150', '::ffff:c000:296'], ['192.0.2.127', '192.0.2.192', '::c000:296', '::1']],
  [allow('1.2.3.4/20'), ['1.2.0.0', '1.2.15.255'], ['1.2.16.0']],
  [allow('192.0.2.7/32'), ['192.0.2.7'], ['192.0.2.6', '192.0.2.8']],
  [allow('2001:db8:0:8::/61'), ['2001:db8:0:8::1', '2001:db8:0:f:ffff::'], ['2001:db8:0:10::', '2001:db8::', '32.1.13.184']],
  [allow('::1/128', 'fe80::/10'), ['::1', 'fe80::1%eth0', 'febf::'], ['::2', 'fec0::', '0.0.0.1']],
  [allow('::ffff:10.0.0.0/104'), ['10.9.8.7'], ['11.0.0.0']],
  [allow('::/0'), ['127.0.0.1', '::'], []],
  [[...allow('0.0.0.0/0'), ...deny('192.0.2.0/24')], ['192.0.3.0', '::1'], ['192.0.2.1']],
  [[...allow('192.0.2.7/32'), ...deny('192.0.2.0/24', '0.0.0.0/0')], ['192.0.2.7'], ['192.0.2.8', '8.8.8.8', '::1']],
  [[...deny('192.0.2.0/24'), ...allow('192.0.2.0/24')], [], ['192.0.2.1']],
  [[...allow('192.0.2.0/24'), ...deny('192.0.2.9/24')], [], ['192.0.2.1']],
]

for (const [rules, inside, outside] of rows) {
  test(`rules ${rules.map(({action, source}) => `${action} ${source}`).join(', ') || 'of nobody'}`, () => {
    const admits = admission(rules)
    for (const address of inside) assert.ok(admits(address), address)
    for (const address of outside) assert.ok(!admits(address), address)
  })
}

test('Node’s own lists of addresses say the same of ranges of every length', () => {
  for (const [family, address, lengths] of [['ipv4', '203.0.113.77', 32], ['ipv6', '2001:db8:85a3:8d3:1319:8a2e:370:7348', 128]] as const) {
    for (let bits = 1; bits <= lengths; bits++) {
      const list = new BlockList()
      list.addSubnet(address, bits, family)
      const admits = admission(allow(`${address}/${bits}`))
      const others = family === 'ipv4' ? ['203.0.113.76', '203.0.112.1', '203.1.0.0', '12.0.0.1', '200.0.0.1'] : ['2001:db8:85a3:8d3:1319:8a2e:370:7349', '2001:db8:85a3::', '2001::', '3fff::', '8000::']
      for (const other of [address, ...others]) assert.equal(admits(other), list.check(other, family), `${other} in /${bits}`)
    }
  }
})

test('a source is a range in CIDR notation', () => {
  for (const source of ['0.0.0.0/0', '10.1.2.3/8', '192.0.2.7/32', '::/0', '2001:db8::/32', '::ffff:10.0.0.0/104']) assert.equal(ruleProblem({action: 'allow', source}), undefined, source)
  for (const source of ['', '10.0.0.0', '10.0.0.0/33', '10.0.0/8', '10.0.0.0/08', '010.0.0.0/8', '256.0.0.0/8', '::/129', ':::/0', 'fe80::%eth0/64', 'localhost/8', '10.0.0.0/8 ', '10.0.0.0/-1']) {
    assert.match(ruleProblem({action: 'allow', source}) ?? '', /CIDR/, source)
  }
})
