import type {AccountRecord, AppRecord} from '../model/records.js'
import type {TestRunRecord} from '../model/test-run-records.js'
import type {Parts} from '../parts.js'

import {once} from 'node:events'

import {defaultSize} from '../model/dyno-sizes.js'
import {advance, advanceNode} from './status.js'

/**
 * Instead of the tests, a shell waits for somebody to attach to it, until the run is cancelled. Rejects then. The
 * official command line types `ci` into it, a program of Heroku's that prepares the app: here it is prepared already.
 */
export async function awaitDebugger(parts: Parts, run: TestRunRecord, {app, user}: {app: AppRecord; user: AccountRecord}, signal: AbortSignal): Promise<never> {
  const [node] = await parts.store.testNodes.list({testRunId: run.id, index: 0})
  const current = await parts.store.apps.find({id: app.id})
  // The client comes by TLS and reads the authority first: it has to be there by then.
  await parts.certificates.authority()
  const {dyno, secret} = await parts.oneOffs.create({
    appId: app.id, releaseId: current?.currentReleaseId ?? '', userEmail: user.email, type: 'test', command: 'bash', size: defaultSize,
    env: {'BASH_FUNC_ci%%': '() { :; }'}, attach: true, forceNoTty: false, timeToLiveSeconds: null,
  })
  if (node) await advanceNode(parts, node, {dynoId: dyno.id, attachSecretSealed: secret === null ? null : parts.vault.seal(secret)})
  await advance(parts, run, {status: 'debugging'})
  if (!signal.aborted) await once(signal, 'abort')
  throw signal.reason
}
