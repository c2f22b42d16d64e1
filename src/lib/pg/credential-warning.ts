import type {AddOn} from '../api/types.js'
import type {Tools} from '../command/define.js'

import {basicAuth} from '../command/basic-auth.js'

/** A copy has what the default credential sees. */
export async function warnOfCredentials(tools: Tools, addOn: AddOn): Promise<void> {
  const credentials = await tools.api.postgresCredential.list(addOn.name, await basicAuth(tools))
  if (credentials.length <= 1) return
  tools.out.warn('pg:copy will only copy your default credential and the data it has access to. Any additional credentials and data that only they can access will not be copied.')
}
