import assert from 'node:assert/strict'
import {test} from 'node:test'

import {colorLevel} from '../../../src/lib/output/color-level.js'
import {styleFor} from '../../../src/lib/output/color.js'
import {createScreen} from '../../../src/lib/output/screen.js'

test('data goes to stdout, notes and warnings to stderr', () => {
  const {screen, stdout, stderr} = recording()
  screen.line('a')
  screen.write(Buffer.from([0, 255]))
  screen.json({b: [1]})
  screen.note('c')
  screen.warn('d')
  assert.equal(stdout(), 'a\n\u0000\uFFFD{\n  "b": [\n    1\n  ]\n}\n')
  assert.equal(stderr(), 'c\n ›   Warning: d\n')
})

test('a header is followed by an empty line', () => {
  const {screen, stdout} = recording()
  screen.header('my-app')
  assert.equal(stdout(), '=== my-app\n\n')
})

test('an object is drawn in lines, its values under each other, without what is not there', () => {
  const {screen, stdout} = recording()
  screen.object({Name: 'x', Addons: ['a', 'b'], None: [], Nothing: null, Undefined: undefined, Dynos: {web: 1, run: 2}, Zero: 0})
  assert.equal(stdout(), 'Name:   x\nAddons: a\n        b\nDynos:  web: 1, run: 2\nZero:   0\n')
})

test('an object shows the keys that are asked for, in that order', () => {
  const {screen, stdout} = recording()
  screen.object({a: 1, longer: 2, c: 3}, ['longer', 'a'])
  assert.equal(stdout(), 'longer: 2\na:      1\n')
})

test('an action without a terminal is one line, and what is printed meanwhile comes after it', async () => {
  const {screen, stdout, stderr} = recording()
  const result = await screen.action('Creating app', async () => {
    screen.warn('careful')
    screen.line('data')
    return 7
  }, value => `done, ${value}`)
  assert.equal(result, 7)
  assert.equal(stderr(), 'Creating app... done, 7\n ›   Warning: careful\n')
  assert.equal(stdout(), 'data\n')
})

test('an action that fails ends with a mark', async () => {
  const {screen, stderr} = recording()
  await assert.rejects(screen.action('Creating app', async () => {
    throw new Error('no')
  }), /no/)
  assert.equal(stderr(), 'Creating app... !\n')
})

test('each state of an action without a terminal is written once, as the official one writes it', async () => {
  const {screen, stderr} = recording()
  await screen.action('Running ls', async status => {
    status('starting, run.1')
    status('connecting, run.1')
  }, () => 'up, run.1')
  assert.equal(stderr(), 'Running ls... starting, run.1\nRunning ls... connecting, run.1Running ls... up, run.1\n')
})

test('an action that begins with a status keeps its line open, as the official one does', async () => {
  const {screen, stderr} = recording()
  await screen.action('Waiting for a database', async status => status('almost'), () => 'available', 'preparing')
  assert.equal(stderr(), 'Waiting for a database... preparingWaiting for a database... almostWaiting for a database... available\n')
})

test('on a terminal an action is drawn again in place', async () => {
  const {screen, stderr} = recording({TERM: 'xterm-256color'}, true)
  await screen.action('Creating app', async () => 1)
  assert.equal(stderr(), 'Creating app...\n\u001B[G\u001B[1A\u001B[JCreating app... done\n')
})

test('warnings are broken at the window, with the mark before each line', () => {
  const {screen, stderr} = recording()
  screen.warn("Rollback affects code and config vars; it doesn't add or remove addons.")
  assert.equal(stderr(), " ›   Warning: Rollback affects code and config vars; it doesn't add or remove \n ›   addons.\n")
})

const levels: Array<[env: Record<string, string>, isTTY: boolean, level: number]> = [
  [{}, false, 0], [{TERM: 'xterm-256color'}, false, 0], [{TERM: 'xterm-256color'}, true, 2], [{TERM: 'xterm'}, true, 1],
  [{TERM: 'xterm-256color', COLORTERM: 'truecolor'}, true, 3], [{TERM: 'dumb'}, true, 0], [{TERM: 'xterm-256color', NO_COLOR: '1'}, true, 0],
  [{TERM: 'xterm-256color', CI: 'true'}, true, 1], [{FORCE_COLOR: '1'}, false, 1], [{FORCE_COLOR: '3', NO_COLOR: '1'}, false, 3],
  [{FORCE_COLOR: 'true'}, false, 3], [{FORCE_COLOR: '0', TERM: 'xterm-256color'}, true, 0], [{HEROKU_COLOR: '0', FORCE_COLOR: '3'}, true, 0],
]
for (const [env, isTTY, level] of levels) {
  test(`${JSON.stringify(env)} ${isTTY ? 'on a terminal' : 'in a pipe'}: ${level}`, () => assert.equal(colorLevel(env, isTTY), level))
}

test('colours by meaning; the app has its symbol only where there are colours enough', () => {
  assert.equal(styleFor(0, {}).app('x'), 'x')
  assert.equal(styleFor(1, {}).app('x'), '\u001B[35mx\u001B[39m')
  assert.equal(styleFor(2, {}).app('x'), '\u001B[38;5;147m⬢ x\u001B[39m')
  assert.equal(styleFor(2, {}).user('x'), '\u001B[38;5;116mx\u001B[39m')
  assert.equal(styleFor(3, {}).user('x'), '\u001B[38;2;80;211;213mx\u001B[39m')
  assert.equal(styleFor(3, {HEROKU_THEME: 'simple'}).app('x'), '\u001B[35mx\u001B[39m')
})

test('a stream is not touched before something is written to it', () => {
  const touched: string[] = []
  const sink = (name: string) => {
    touched.push(name)
    return {write: () => true}
  }
  const screen = createScreen({streams: {get stdout() { return sink('stdout') }, get stderr() { return sink('stderr') }}, env: {}, isInputTTY: () => false})
  screen.line('x')
  assert.ok(!touched.includes('stderr'))
})

function recording(env: Record<string, string> = {}, isTTY = false) {
  const text = {stdout: [] as Buffer[], stderr: [] as Buffer[]}
  const sink = (name: 'stderr' | 'stdout') => ({isTTY, columns: 80, write: (data: Uint8Array | string) => text[name].push(Buffer.from(data as string))})
  const screen = createScreen({streams: {stdout: sink('stdout'), stderr: sink('stderr')}, env, isInputTTY: () => false})
  return {screen, stdout: () => Buffer.concat(text.stdout).toString(), stderr: () => Buffer.concat(text.stderr).toString()}
}
