import assert from 'node:assert/strict'
import {execFileSync} from 'node:child_process'
import {test} from 'node:test'

import {source} from '../support/installation.js'

test('the package has the programs, and nothing of the workshop', () => {
  const listed = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {cwd: source, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore']})
  const [{files = []} = {}] = JSON.parse(listed) as Array<{files?: Array<{path: string}>}>
  const paths = files.map(({path}) => path)
  assert.deepEqual(paths.filter(path => path.startsWith('bin/')), ['bin/package.json', 'bin/platform.js', 'bin/run.js'])
  assert.deepEqual(paths.filter(path => /^(scripts|src|test)\//.test(path)), [])
})
