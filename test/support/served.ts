import assert from 'node:assert/strict'
import {spawn} from 'node:child_process'
import {rename} from 'node:fs/promises'
import {createServer} from 'node:net'
import {join} from 'node:path'

import type {TestContext} from 'node:test'
import type {Built} from '../../src/platform/build/build.js'

import {killGroup} from '../../src/platform/world/processes.js'
import {temporaryFolder} from './folder.js'
import {until} from './until.js'

/**
 * What a built app answers at `/`: its `web` runs as a dyno would, with `.profile.d` sourced, in another folder than the
 * one where it was built, and with none of the test's own environment but PATH.
 */
export async function served(t: Pick<TestContext, 'after'>, built: Built, env: Record<string, string> = {}): Promise<string> {
  const home = join(await temporaryFolder(t), 'app')
  await rename(built.folder, home)
  const port = await freePort()
  const command = `for script in ./.profile.d/*.sh; do [ -r "$script" ] && . "$script"; done; ${built.processTypes['web'] ?? ''}`
  const child = spawn('bash', ['-c', command], {cwd: home, env: {PATH: process.env['PATH'], HOME: home, PORT: String(port), DYNO: 'web.1', ...env}, detached: true, stdio: 'pipe'})
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', chunk => (output += String(chunk)))
  t.after(() => child.pid !== undefined && killGroup(child.pid, 'SIGKILL'))
  const answer = await until(() => ask(port), body => body !== undefined || child.exitCode !== null, 60_000)
  assert.ok(answer !== undefined, `It ended with ${child.exitCode}:\n${output}`)
  return answer
}

const ask = (port: number): Promise<string | undefined> =>
  fetch(`http://127.0.0.1:${port}/`).then(response => response.text(), () => undefined)

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer().once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
