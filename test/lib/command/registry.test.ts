import assert from 'node:assert/strict'
import {test} from 'node:test'

import type {Registry} from '../../../src/lib/command/registry.js'

import {defineCommand} from '../../../src/lib/command/define.js'
import {idOfPath, resolve} from '../../../src/lib/command/registry.js'

const none = defineCommand({description: '', load: async () => undefined})
const entry = (...aliases: string[]) => ({load: () => none, aliases})
const registry: Registry = {
  'apps': entry('list', 'apps:list'), 'apps:create': entry('create'), 'apps:stacks:set': entry('stack:set'), 'ps:scale': entry('scale'), 'run': entry(), 'run:detached': entry(),
}

const rows: Array<[words: string, id: string | undefined, argv: string]> = [
  ['apps', 'apps', ''],
  ['apps:create x --json', 'apps:create', 'x --json'],
  ['apps create x', 'apps:create', 'x'],
  ['apps stacks set heroku-24', 'apps:stacks:set', 'heroku-24'],
  ['create x', 'apps:create', 'x'],
  ['list -a', 'apps', '-a'],
  ['stack set y', 'apps:stacks:set', 'y'],
  ['run -x -- echo detached', 'run', '-x -- echo detached'],
  ['run detached ls', 'run:detached', 'ls'],
  ['run:detached ls', 'run:detached', 'ls'],
  ['run ls -la', 'run', 'ls -la'],
  ['ps', undefined, ''],
  ['--help', undefined, ''],
  ['toString', undefined, ''],
]
for (const [words, id, argv] of rows) {
  test(`$ hokku ${words}`, () => {
    const found = resolve(registry, words.split(' '))
    assert.equal(found.id, id)
    if (id !== undefined) assert.equal(found.argv.join(' '), argv)
  })
}

test('a file is a command by its path', () => {
  assert.equal(idOfPath('apps/index.ts'), 'apps')
  assert.equal(idOfPath('apps/stacks/set.ts'), 'apps:stacks:set')
  assert.equal(idOfPath('logs.ts'), 'logs')
  assert.equal(idOfPath('apps\\create.ts'), 'apps:create')
})
