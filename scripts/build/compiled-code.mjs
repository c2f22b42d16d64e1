import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {existsSync, mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'

/**
 * Keeps V8's compiled code of both programs beside them. V8 compiles a function when it is first called, so each is
 * put to its usual work before: in a process of its own, for what it does there the build is to be spared.
 */
export async function keepCompiledCode(root) {
  await Promise.all([
    warmUp(root, 'warm-command-line.mjs'),
    ...(existsSync(join(root, 'dist/platform.cjs')) ? [warmUp(root, 'warm-platform.mjs')] : []),
  ])
}

async function warmUp(root, script) {
  const home = mkdtempSync(join(tmpdir(), 'hokku-build-'))
  try {
    const program = fileURLToPath(new URL(script, import.meta.url))
    const child = spawn(process.execPath, [program, root, home], {stdio: ['ignore', 'ignore', 'inherit'], env: {PATH: process.env.PATH, HOME: home}, timeout: 60_000})
    const [code, signal] = await once(child, 'exit')
    if (code !== 0) throw new Error(`${script} ended with ${code ?? signal}.`)
  } finally {
    rmSync(home, {recursive: true, force: true})
  }
}
