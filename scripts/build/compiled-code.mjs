import {existsSync} from 'node:fs'
import {join} from 'node:path'

import {inOwnProcess} from './own-process.mjs'

/**
 * Keeps V8's compiled code of both programs beside them. V8 compiles a function when it is first called, so each is
 * put to its usual work before.
 */
export async function keepCompiledCode(root) {
  await Promise.all([
    inOwnProcess(root, 'warm-command-line.mjs'),
    ...(existsSync(join(root, 'dist/platform.cjs')) ? [inOwnProcess(root, 'warm-platform.mjs')] : []),
  ])
}
