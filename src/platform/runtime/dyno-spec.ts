import type {DynoSpec} from '../engines/engine.js'
import type {DynoRecord} from '../model/records.js'
import type {RuntimeParts} from './parts.js'

import {memoryQuota} from '../model/dyno-sizes.js'
import {dynoEnvironment} from './environment.js'
import {readSetting, slugFolder} from './wanted.js'

export interface SpecOptions {
  port?: number | null
  /** Variables that a one-off's client asked for. */
  env?: Record<string, string>
  attach?: DynoSpec['attach']
  /** Instead of the record's: what it stands for. */
  command?: string
  /** The dyno in which it runs. */
  within?: {id: string; name: string}
}

/** All that a runner needs to start a dyno. Rejects where its release has no code. */
export async function dynoSpec(parts: RuntimeParts, dyno: DynoRecord, options: SpecOptions): Promise<DynoSpec> {
  const {port = null, env = {}, attach = null, command = dyno.command, within} = options
  const setting = await readSetting(parts, dyno.appId, dyno.releaseId)
  return {
    id: dyno.id, appId: dyno.appId, name: dyno.name, command, port, attach,
    slug: slugFolder(parts.settings.home, setting.slug.tree),
    env: dynoEnvironment(parts.baseEnvironment, setting, within ? {...dyno, ...within} : dyno, port, env),
    memoryMb: memoryQuota(dyno.size),
    ...(within && {within: within.id}),
  }
}
