import assert from 'node:assert/strict'
import {randomInt} from 'node:crypto'
import {test} from 'node:test'

import {apiUrl, gitUrl, webUrl} from '../../../src/platform/model/addresses.js'
import {generateAppName} from '../../../src/platform/model/app-name.js'
import {errorLine} from '../../../src/platform/model/codes.js'
import {expandCommand} from '../../../src/platform/model/command.js'
import {changeConfig, configProblem} from '../../../src/platform/model/config.js'
import {configChange, deploy, rollback} from '../../../src/platform/model/descriptions.js'
import {dynoSizes, findDynoSize, memoryQuota} from '../../../src/platform/model/dyno-sizes.js'
import {appNameProblem, configKeyProblem, hostnameProblem, isProcessType, isUuid} from '../../../src/platform/model/names.js'
import {readQuantity} from '../../../src/platform/model/quantity.js'

test('app names', () => {
  const letters = /must start with a letter, end with a letter or digit/
  const rows: Array<[string, RegExp | undefined]> = [
    ['abc', undefined], ['a-1', undefined], ['a'.repeat(30), undefined], ['ab', /too short/], ['', /too short/],
    ['a'.repeat(31), /too long/], ['1ab', letters], ['ab-', letters], ['aBc', letters], ['a_b', letters], ['a.b', letters],
    ['äbc', letters], ['ab\n', letters], ['git', /reserved/],
  ]
  for (const [name, problem] of rows) {
    if (problem) assert.match(appNameProblem(name) ?? '', problem, name)
    else assert.equal(appNameProblem(name), undefined, name)
  }
})

test('generated app names are legal', () => {
  for (let i = 0; i < 1000; i++) {
    const name = generateAppName(below => randomInt(below))
    assert.equal(appNameProblem(name), undefined, name)
    assert.match(name, /^[a-z]+-[a-z]+-\d{5}$/)
  }
  assert.ok(generateAppName(() => 7).length <= 30)
})

test('config keys', () => {
  for (const key of ['A', 'a.b', 'MY-KEY', 'X[0]', 'ÄRGER', '1']) assert.equal(configKeyProblem(key), undefined, key)
  for (const key of ['', 'A B', 'A=B', 'A\n', '\0', '\t']) assert.notEqual(configKeyProblem(key), undefined, JSON.stringify(key))
})

test('process types, host names, ids', () => {
  assert.deepEqual(['web', 'my-worker_2', '', 'a b', 'x'.repeat(129)].map(isProcessType), [true, true, false, false, false])
  for (const good of ['www.example.com', '*.example.com', 'a.b', 'xn--bcher-kva.example']) assert.equal(hostnameProblem(good), undefined, good)
  for (const bad of ['example', '*', '*.com', '-a.com', 'a-.com', 'a..b', 'a b.com', 'a.com/', `${'a'.repeat(64)}.com`, 'A.com', '127.0.0.1', '*.0.0.1']) {
    assert.match(hostnameProblem(bad) ?? '', /not a valid domain name/, bad)
  }
  assert.deepEqual(['01234567-89ab-4def-8123-456789abcdef', 'my-app', '12'].map(isUuid), [true, false, false])
})

test('quantities: numbers, numbers as text, steps', () => {
  const rows: Array<[unknown, number, number | RegExp]> = [
    [2, 0, 2], ['2', 0, 2], ['+1', 2, 3], ['-1', 2, 1], [0, 5, 0], [100, 0, 100], [-1, 5, /Invalid quantity -1/], ['-1', 0, /Invalid quantity "-1"/],
    ['abc', 0, /Invalid quantity "abc"/], [1.5, 0, /whole number/], [101, 0, /0 to 100/], ['+1', 100, /0 to 100/], [null, 0, /null/], ['', 0, /Invalid/], [[2], 0, /Invalid/], [true, 1, /Invalid/],
  ]
  for (const [asked, current, wanted] of rows) {
    const read = readQuantity(asked, current)
    if (wanted instanceof RegExp) assert.match(String(read), wanted)
    else assert.equal(read, wanted)
  }
})

test('a config change says what it really changes', () => {
  const current = {A: '1', B: '2'}
  assert.deepEqual(changeConfig(current, {A: '1', B: null, C: '', D: null}), {next: {A: '1', C: ''}, set: ['C'], removed: ['B']})
  assert.deepEqual(changeConfig(current, {A: '1'}), {next: current, set: [], removed: []})
  assert.deepEqual(changeConfig({}, {constructor: 'x'}).set, ['constructor'])
  assert.deepEqual(Object.keys(changeConfig(current, {A: '9', Z: '0'}).next), ['A', 'B', 'Z'])
  assert.equal(configProblem({A: 'x'.repeat(64 * 1024 - 1)}), undefined)
  assert.match(configProblem({A: 'x'.repeat(64 * 1024)}) ?? '', /64 KB/)
  assert.match(configProblem({A: 'x\0'}) ?? '', /value of A/)
})

test('release descriptions are Heroku\'s', () => {
  assert.equal(configChange(['FOO', 'BAR'], []), 'Set FOO, BAR config vars')
  assert.equal(configChange([], ['FOO']), 'Remove FOO config vars')
  assert.equal(deploy('954ab5316cc'), 'Deploy 954ab531')
  assert.equal(rollback(40), 'Rollback to v40')
})

test('dyno sizes are found by name in any case and by id', () => {
  assert.equal(findDynoSize('standard-2x')?.name, 'Standard-2X')
  assert.equal(findDynoSize(dynoSizes[0]?.id ?? '')?.name, 'Eco')
  assert.equal(findDynoSize('huge'), undefined)
  assert.deepEqual(['Basic', 'Standard-2X', 'Performance-L'].map(memoryQuota), [512, 1024, 14336])
  assert.equal(dynoSizes.every(({id}) => isUuid(id)), true)
})

test('a command that begins with a process type runs that', () => {
  const types = {web: 'node server.js', worker: 'node worker.js'}
  assert.equal(expandCommand('worker', types), 'node worker.js')
  assert.equal(expandCommand('worker --once ; echo $?', types), 'node worker.js --once ; echo $?')
  assert.equal(expandCommand('workers', types), 'workers')
  assert.equal(expandCommand('echo web', types), 'echo web')
  assert.equal(expandCommand('constructor', types), 'constructor')
})

test('addresses that a client can dial', () => {
  const site = {host: '127.0.0.1', port: 5750, domain: 'localhost'}
  assert.equal(gitUrl(site, 'my-app'), 'https://127.0.0.1:5750/my-app.git')
  assert.equal(webUrl(site, 'my-app'), 'http://my-app.localhost:5750/')
  assert.equal(apiUrl({...site, host: '0.0.0.0'}), 'http://127.0.0.1:5750')
  assert.equal(apiUrl({...site, host: '::', domain: 'apps.example.com'}), 'http://apps.example.com:5750')
  assert.equal(apiUrl({...site, host: '::1'}), 'http://[::1]:5750')
})

test('error lines', () => assert.equal(errorLine('R10', 'Web process failed'), 'Error R10 (Boot timeout) -> Web process failed'))
