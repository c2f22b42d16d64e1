// Runs the test files: all of test/, or those whose path contains one of the words given.
//   npm test                 everything but parity
//   npm test -- platform/logs e2e
// Prints each failure as it comes and closes with `N passed, N failed, N skipped`.
import {spawnSync} from 'node:child_process'
import {readdirSync} from 'node:fs'
import {availableParallelism} from 'node:os'
import {join, relative} from 'node:path'
import {run} from 'node:test'
import {spec} from 'node:test/reporters'
import {fileURLToPath} from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
if (!process.execArgv.includes('--import')) {
  // One build for all files that run the programs as they are installed.
  const build = spawnSync(process.execPath, ['scripts/build.mjs', '--if-stale'], {cwd: root, stdio: 'inherit'})
  if (build.status !== 0) process.exit(1)
  // The runner hands its own Node options to each file's process: TypeScript is loaded by tsx.
  const {status, signal} = spawnSync(process.execPath, ['--import', 'tsx', ...process.argv.slice(1)], {cwd: root, stdio: 'inherit'})
  process.exit(signal ? 1 : status)
}

const words = process.argv.slice(2)
const files = readdirSync(join(root, 'test'), {recursive: true})
  .map(file => join(root, 'test', file))
  .filter(file => file.endsWith('.test.ts') && !relative(root, file).startsWith('test/parity/') && !file.includes('node_modules'))
  .filter(file => words.length === 0 || words.some(word => relative(root, file).includes(word)))
  .sort()
if (files.length === 0) {
  console.error(`No test file matches ${words.join(' ')}.`)
  process.exit(1)
}

const count = {passed: 0, failed: 0, skipped: 0}
const seen = new Set()
const stream = run({files, concurrency: Math.max(1, availableParallelism()), timeout: 300_000})
stream.on('test:pass', ({skip, todo, details, name, file}) => {
  if (details?.type === 'suite' || isFile(name, file)) return
  if (skip !== undefined || todo !== undefined) count.skipped++
  else count.passed++
})
stream.on('test:fail', ({details, name, file}) => {
  if (details?.type === 'suite') return
  const key = `${file}\0${name}`
  if (isFile(name, file) && seen.has(file)) return
  seen.add(file)
  seen.add(key)
  count.failed++
})
stream.on('close', () => {
  const {passed, failed, skipped} = count
  // A line of its own, after the reporter's last words.
  setImmediate(() => console.log(`\n${passed} passed, ${failed} failed, ${skipped} skipped`))
  process.exitCode = failed > 0 || passed === 0 ? 1 : 0
})
stream.compose(new spec()).pipe(process.stdout)

/** Each file is itself reported as a test. */
function isFile(name, file) {
  return name === file || files.some(path => name === path || name === relative(process.cwd(), path))
}
