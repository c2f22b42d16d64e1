// Builds dist/: the command line and the platform, each one file, and V8's compiled code for them.
//   node scripts/build.mjs              builds
//   node scripts/build.mjs --if-stale   builds only where a source has changed since
import {renameSync, rmSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'

import {bundleCommandLine} from './build/command-line.mjs'
import {keepCompiledCode} from './build/compiled-code.mjs'
import {bundlePlatform} from './build/platform.mjs'
import {isFresh, stampOf, writeStamp} from './build/stamp.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
if (process.argv.includes('--if-stale') && isFresh(root)) process.exit(0)

// Made aside and put in place at once: commands may be running from what is there. The stamp is of the sources as
// they were at the start; who changes one meanwhile builds again.
const dist = join(root, 'dist')
const unfinished = `${dist}.${process.pid}`
const stamp = stampOf(root)
try {
  await Promise.all([bundleCommandLine(root, unfinished), bundlePlatform(root, unfinished)])
  rmSync(dist, {recursive: true, force: true})
  renameSync(unfinished, dist)
} finally {
  rmSync(unfinished, {recursive: true, force: true})
}
await keepCompiledCode(root)
writeStamp(root, stamp)
