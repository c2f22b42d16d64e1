import assert from 'node:assert/strict'
import {test} from 'node:test'

import type {Seen} from '../parity/compare.js'
import type {Difference} from '../parity/differences.js'
import type {Row} from '../parity/script.js'

import {compare} from '../parity/compare.js'
import {judge} from '../parity/outcome.js'
import {words} from '../parity/script.js'

test('a command line is split as a shell does', () => {
  assert.deepEqual(words(`config:set 'A=two words' B="x y"z C= --app {app}`), ['config:set', 'A=two words', 'B=x yz', 'C=', '--app', '{app}'])
})

test('what is chance is equal', () => {
  const official = seen('off', {
    stdout: 'off-a https://127.0.0.1:6001/off-a.git 2026/01/02 03:04:05 +0000 (~ 5s ago) run.1234\n',
    stderr: ' ›   Error: Run heroku help for a list of available\n ›   commands.\n',
  })
  const ours = seen('our', {
    stdout: 'our-a https://127.0.0.1:7002/our-a.git 2026/01/02 03:04:09 +0000 (~ 1m ago) run.9876\n',
    stderr: ' ›   Error: Run hokku help for a list of\n ›   available commands.\n',
  })
  assert.deepEqual(compare({run: ''}, official, ours), [])
})

test('what is not chance is told', () => {
  const row = {run: ''}
  const official = seen('off', {stdout: 'a\n', exit: 0, requests: [['GET', '/apps/off-a']]})
  const findings = (changes: Parameters<typeof seen>[1]) => compare(row, official, seen('our', {stdout: 'a\n', requests: [['GET', '/apps/our-a']], ...changes})).map(({observable}) => observable)
  assert.deepEqual(findings({}), [])
  assert.deepEqual(findings({stdout: 'a \n'}), ['stdout'])
  assert.deepEqual(findings({stderr: 'Warning'}), ['stderr'])
  assert.deepEqual(findings({exit: 1}), ['exit'])
  assert.deepEqual(findings({requests: []}), ['requests'])
  assert.deepEqual(findings({requests: [['GET', '/apps/our-a'], ['GET', '/apps/our-a']]}), ['requests'])
  assert.deepEqual(findings({requests: [['POST', '/apps/our-a']]}), ['requests'])
})

test('two looks at one app must show the same times and ids', () => {
  const at = (time: string) => ({...seen('off', {stdout: `2026-01-02T03:04:${time}Z\n`}), sides: {folder: '/f', sameApp: true}})
  assert.equal(compare({run: ''}, at('05'), at('05')).length, 0)
  assert.equal(compare({run: ''}, at('05'), at('06')).length, 1)
})

test('a wanted difference must be there, and in the place and shape it has', () => {
  const known: Record<string, Difference> = {mute: {title: '', official: '', ours: '', reason: '', in: ['exit', 'stderr']}}
  const row: Row = {run: '', differs: 'mute', ours: {exit: 2, stderr: '--confirm'}}
  const complaints = (changes: Parameters<typeof seen>[1]) => {
    const ours = seen('our', changes)
    return judge('s', row, compare(row, seen('off', {}), ours), ours, known).complaints.length
  }
  assert.equal(complaints({exit: 2, stderr: 'use --confirm'}), 0)
  assert.ok(complaints({}) > 0)
  assert.ok(complaints({exit: 3, stderr: 'use --confirm'}) > 0)
  assert.ok(complaints({exit: 2, stderr: 'no'}) > 0)
  assert.ok(complaints({exit: 2, stderr: 'use --confirm', stdout: 'more'}) > 0)
  assert.ok(judge('s', {run: '', differs: 'unknown'}, [], seen('our', {}), known).complaints.length > 0)
})

interface Changes {stdout?: string; stderr?: string; exit?: number; requests?: Array<[string, string]>}

const seen = (prefix: string, {stdout = '', stderr = '', exit = 0, requests = []}: Changes): Seen => ({
  run: {stdout, stderr, exit},
  requests: requests.map(([method, path]) => ({method, path, accept: 'application/vnd.heroku+json; version=3', range: undefined, body: undefined})),
  sides: {folder: `/tmp/${prefix}`, sameApp: false},
})
