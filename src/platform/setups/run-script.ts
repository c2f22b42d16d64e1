import type {AccountRecord, AppRecord} from '../model/records.js'
import type {Parts} from '../parts.js'

import {defaultSize} from '../model/dyno-sizes.js'

export interface ScriptRun {
  app: AppRecord
  user: AccountRecord
  /** First part of the dyno's name. */
  type: string
  command: string
  env?: Record<string, string>
  size?: string
  signal: AbortSignal
  onOutput?(chunk: Buffer): void
}

/** Bytes of output that are kept with the result. */
const limit = 256 * 1024

/** Runs a script of a manifest in a one-off dyno of the app's current release. Rejects with the signal's reason, and where there is nothing to run it in. */
export async function runScript(parts: Parts, {app, user, type, command, env = {}, size = defaultSize, signal, onOutput}: ScriptRun): Promise<{status: number; output: string}> {
  const current = await parts.store.apps.find({id: app.id})
  const chunks: Buffer[] = []
  let bytes = 0
  const status = await parts.oneOffs.runToEnd({
    appId: app.id, releaseId: current?.currentReleaseId ?? '', userEmail: user.email, type, command, size, env, attach: false, forceNoTty: true,
    timeToLiveSeconds: null,
  }, chunk => {
    if ((bytes += chunk.length) <= limit) chunks.push(chunk)
    onOutput?.(chunk)
  }, signal)
  return {status, output: Buffer.concat(chunks).toString('utf8')}
}
