import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'

/**
 * Runs a program of this folder with the project's root and an empty home, away from the build: it is put to its usual
 * work, which changes folder, environment and exit code. `prepare` and `collect` are given that home before and after.
 */
export async function inOwnProcess(root, program, {prepare = () => {}, collect = () => {}} = {}) {
  const home = mkdtempSync(join(tmpdir(), 'hokku-build-'))
  try {
    prepare(home)
    const child = spawn(process.execPath, [fileURLToPath(new URL(program, import.meta.url)), root, home], {
      stdio: ['ignore', 'ignore', 'inherit'], env: {PATH: process.env.PATH, HOME: home}, timeout: 60_000,
    })
    const [code, signal] = await once(child, 'exit')
    if (code !== 0) throw new Error(`${program} ended with ${code ?? signal}.`)
    return collect(home)
  } finally {
    rmSync(home, {recursive: true, force: true})
  }
}
