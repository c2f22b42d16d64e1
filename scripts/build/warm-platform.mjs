// Starts a platform, asks it what the first commands ask, and keeps the compiled code.
import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {join} from 'node:path'
import {setTimeout as sleep} from 'node:timers/promises'

import {keep} from './keep.mjs'

const [, , root, home] = process.argv
process.argv = [process.execPath, 'platform', '--home', home, '--port', '0']
const {load, codeFile} = createRequire(import.meta.url)(join(root, 'bin/run.js'))
const {script} = load('platform')

const url = await untilItListens()
const key = readFileSync(join(home, 'client-key'), 'utf8').trim()
await ask('POST', '/apps', {name: 'warm'})
await ask('PATCH', '/apps/warm/config-vars', {A: '1'})
for (const path of ['/account', '/apps', '/users/~/apps', '/apps/warm', '/apps/warm/config-vars', '/apps/warm/releases', '/apps/warm/dynos', '/apps/warm/formation']) await ask('GET', path)
await ask('GET', '/warm.git/info/refs?service=git-receive-pack')
await ask('DELETE', '/apps/warm')
keep(codeFile('platform'), script)
// Ends as it always does, and with it this process.
process.kill(process.pid, 'SIGTERM')

async function untilItListens() {
  for (;;) {
    try {
      return JSON.parse(readFileSync(join(home, 'platform.json'), 'utf8')).url
    } catch {
      await sleep(10)
    }
  }
}

async function ask(method, path, body) {
  const headers = {accept: 'application/vnd.heroku+json; version=3', authorization: `Bearer ${key}`, 'content-type': 'application/json'}
  const answer = await fetch(url + path, {method, headers, ...(body ? {body: JSON.stringify(body)} : {})})
  await answer.arrayBuffer()
}
