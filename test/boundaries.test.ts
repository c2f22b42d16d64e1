// The architecture as a test: which floor may import which. The table is that of docs/architecture.md.
import assert from 'node:assert/strict'
import {readFileSync, readdirSync} from 'node:fs'
import {dirname, join, relative} from 'node:path'
import {test} from 'node:test'
import {fileURLToPath} from 'node:url'

const source = fileURLToPath(new URL('../src/', import.meta.url))

/** Floor → what it may import besides itself. The longest matching path names a file's floor. */
const allowed: Record<string, string[]> = {
  'commands': ['lib'],
  'lib/api': [],
  'lib/output': ['lib/api'],
  'lib/backend': ['lib/api'],
  'lib/command': ['lib/api', 'lib/backend', 'lib/output', 'lib/git'],
  'lib/boot': ['lib/command', 'lib/output', 'lib/backend', 'lib/api', 'commands'],
  // Rooms that two commands of a topic share.
  'lib': ['lib/api', 'lib/output', 'lib/command', 'lib/backend'],
  'platform/world': [],
  'platform/model': ['lib/api'],
  'platform/store': ['platform/model', 'platform/world'],
  'platform/engines': ['platform/world'],
  'platform/events': ['platform/model'],
  'platform/logs': ['platform/model', 'platform/store', 'platform/world'],
  'platform/router': ['platform/model', 'platform/store', 'platform/world', 'platform/logs', 'platform/engines/engine.ts'],
  'platform/runtime': ['platform/model', 'platform/store', 'platform/world', 'platform/logs', 'platform/router', 'platform/events', 'platform/engines/engine.ts'],
  'platform/parts.ts': ['platform', 'lib/api'],
  'platform/http': ['lib/api', 'platform/world', 'platform/parts.ts', 'platform/logs', 'platform/router', 'platform/runtime', 'platform/model', 'platform/store/merged-reads.ts'],
  // Use cases: everything below them.
  'platform/addons': ['lib/api', 'platform/parts.ts', 'platform/model', 'platform/store', 'platform/world', 'platform/logs', 'platform/access', 'platform/deploys'],
  'platform/access': ['lib/api', 'platform/parts.ts', 'platform/model', 'platform/store', 'platform/world', 'platform/logs'],
  'platform/build': ['lib/api', 'platform/parts.ts', 'platform/model', 'platform/store', 'platform/world', 'platform/logs'],
  'platform/apps': ['lib/api', 'platform/parts.ts', 'platform/model', 'platform/store', 'platform/world', 'platform/addons', 'platform/deploys', 'platform/git'],
  'platform/deploys': ['lib/api', 'platform/parts.ts', 'platform/model', 'platform/store', 'platform/world', 'platform/logs', 'platform/runtime', 'platform/build'],
  'platform/git': ['lib/api', 'platform/parts.ts', 'platform/access', 'platform/model', 'platform/store', 'platform/world', 'platform/logs', 'platform/deploys', 'platform/build'],
  'platform/pipelines': ['lib/api', 'platform/parts.ts', 'platform/model', 'platform/store', 'platform/world', 'platform/logs', 'platform/deploys', 'platform/apps', 'platform/build'],
  'platform/setups': ['lib/api', 'platform/parts.ts', 'platform/model', 'platform/store', 'platform/world', 'platform/addons', 'platform/deploys', 'platform/apps', 'platform/build'],
  'platform/metrics': ['lib/api', 'platform/parts.ts', 'platform/logs'],
  'platform/repositories': ['lib/api', 'platform/parts.ts', 'platform/model', 'platform/store', 'platform/deploys', 'platform/git'],
  'platform/reviews': ['lib/api', 'platform/parts.ts', 'platform/model', 'platform/store', 'platform/world', 'platform/apps', 'platform/pipelines', 'platform/setups'],
  'platform/ci': ['lib/api', 'platform/parts.ts', 'platform/model', 'platform/store', 'platform/world', 'platform/logs', 'platform/apps', 'platform/pipelines', 'platform/setups'],
  'platform/spaces': ['lib/api', 'platform/parts.ts', 'platform/model', 'platform/store', 'platform/access'],
  'platform/telemetry': ['lib/api', 'platform/parts.ts', 'platform/model', 'platform/store', 'platform/world'],
  'platform/webhooks': ['lib/api', 'platform/parts.ts', 'platform/model', 'platform/store', 'platform/world', 'platform/events', 'platform/runtime/turns.ts'],
  'platform/api': [
    'lib/api', 'platform/parts.ts', 'platform/model', 'platform/store/vault.ts', 'platform/store/store.ts', 'platform/store/new-row.ts', 'platform/store/where.ts', 'platform/store/merged-reads.ts', 'platform/http', 'platform/access', 'platform/addons', 'platform/apps', 'platform/build',
    'platform/deploys', 'platform/git', 'platform/logs', 'platform/metrics', 'platform/pipelines', 'platform/runtime', 'platform/events', 'platform/setups', 'platform/ci', 'platform/repositories', 'platform/reviews', 'platform/spaces', 'platform/webhooks',
  ],
  'platform/platform.ts': ['platform', 'lib/api'],
  'platform/main.ts': ['platform', '../package.json'],
}
const floors = Object.keys(allowed).sort((a, b) => b.length - a.length)
const within = (file: string, floor: string) => file === floor || file.startsWith(`${floor}/`)
const floorOf = (file: string) => floors.find(floor => within(file, floor))

const files = readdirSync(source, {recursive: true})
  .map(String)
  .filter(file => file.endsWith('.ts') && !file.includes('node_modules'))

test('every import is one that its floor may make', () => {
  const wrong = files.flatMap(file => imports(file).flatMap(target => complaint(file, target)))
  assert.deepEqual(wrong, [])
})

test('commands touch the outside only through their context', () => {
  const direct = /node:child_process|node:fs|process\.env|\bnew Date\(\)|\bDate\.now\(/
  const wrong = files.filter(file => within(file, 'commands') && direct.test(readFileSync(join(source, file), 'utf8')))
  assert.deepEqual(wrong, [])
})

test('an API path stands in the route table alone', () => {
  const path = /['"`](GET|POST|PATCH|PUT|DELETE) \/|['"`]\/apps\/\$?\{/
  const wrong = files.filter(file => file !== 'lib/api/routes.ts' && path.test(withoutComments(readFileSync(join(source, file), 'utf8'))))
  assert.deepEqual(wrong, [])
})

function imports(file: string): string[] {
  const text = readFileSync(join(source, file), 'utf8')
  const specifiers = [...text.matchAll(/(?:from|import\()\s*'(\.[^']+)'/g)].map(match => match[1] ?? '')
  return specifiers.map(specifier => relative(source, join(source, dirname(file), specifier)).replace(/\.js$/, '.ts'))
}

function complaint(file: string, target: string): string[] {
  const from = floorOf(file)
  if (!from) return [`${file} stands on no floor: add it to the table`]
  const to = floorOf(target)
  const fits = to === from || (allowed[from] ?? []).some(floor => within(target, floor))
  return fits ? [] : [`${file} must not import ${target}`]
}

function withoutComments(text: string): string {
  return text.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/^\s*\/\/.*$/gm, '')
}
