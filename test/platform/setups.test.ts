import assert from 'node:assert/strict'
import {test} from 'node:test'

import {configOf} from '../../src/platform/setups/config.js'
import {parseManifest} from '../../src/platform/setups/manifest.js'
import {randomIds} from '../../src/platform/world/ids.js'

const parse = (content: unknown, environment?: 'review' | 'test') => parseManifest(JSON.stringify(content), environment)

test('a manifest’s variables are given, said, made up or missed', () => {
  const {manifest, problems} = parse({env: {
    PLAIN: 'a', NUMBER: {value: 3}, SECRET: {generator: 'secret'}, GIVEN: {description: 'x'}, MISSING: {description: 'x'}, OPTIONAL: {required: false},
    EMPTY: {value: ''}, BEATEN: 'weak',
  }})
  assert.deepEqual(problems, [])
  const {config, problems: missing} = configOf(manifest, {GIVEN: 'g', BEATEN: 'strong', MORE: 'm'}, randomIds)
  assert.match(config['SECRET'] ?? '', /^[0-9a-f]{64}$/)
  assert.deepEqual({...config, SECRET: ''}, {PLAIN: 'a', NUMBER: '3', SECRET: '', EMPTY: '', GIVEN: 'g', BEATEN: 'strong', MORE: 'm'})
  assert.deepEqual(missing, ['config var MISSING is required'])
})

test('an environment takes the place of what is said for all, variables and scripts one by one', () => {
  const content = {
    env: {A: '1', B: '1'}, addons: ['heroku-postgresql'], scripts: {postdeploy: 'seed', test: 'npm test'}, buildpacks: [{url: 'heroku/nodejs'}],
    environments: {test: {env: {B: '2'}, addons: [], scripts: {test: 'npm run ci'}, formation: {test: {quantity: 3, size: 'standard-1x'}}}},
  }
  const {manifest} = parse(content, 'test')
  assert.deepEqual([manifest.env['A']?.value, manifest.env['B']?.value, manifest.addOns, manifest.scripts], ['1', '2', [], {postdeploy: 'seed', test: 'npm run ci'}])
  assert.deepEqual([manifest.buildpacks, manifest.formation], [['heroku/nodejs'], {test: {quantity: 3, size: 'standard-1x'}}])
  assert.deepEqual(parse(content, 'review').manifest.scripts, {postdeploy: 'seed', test: 'npm test'})
})

test('each thing that is wrong in a manifest is named', () => {
  const {problems} = parse({env: {A: [], B: {generator: 'uuid'}}, addons: [{}], formation: {web: 2}, scripts: {postdeploy: 1}, buildpacks: {}})
  assert.deepEqual(problems.sort(), [
    'an entry of addons must be a plan or an object with one', 'buildpacks of app.json should be a list of {"url": …}.',
    'config var A must be a string or an object', 'config var B has an unknown generator; there is: secret', 'formation of web must be an object',
    'script postdeploy must be a string',
  ])
  for (const text of ['', '[]', '{']) assert.equal(parseManifest(text).problems.length, 1, text)
})
