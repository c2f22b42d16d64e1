import type {PlatformStatus} from '../api/types.js'
import type {Tools} from '../command/define.js'

import {readPlatformFile} from '../backend/local-address.js'

/** What the local platform says of itself; undefined where it doesn't run: asking must not start it. */
export async function platformStatus({env, api}: Tools): Promise<PlatformStatus | undefined> {
  return readPlatformFile(env) ? api.platform.status() : undefined
}
