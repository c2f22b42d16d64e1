import type {AddOn, RedisDatabase} from '../api/types.js'

import {CommandError} from '../command/errors.js'

export interface Server {host: string; port: number; password: string; isEncrypted: boolean}

/** Only the smallest plans speak without TLS, and those not any more where they know it themselves. */
export const isEncrypted = ({plan, prefer_native_tls: hasTls}: RedisDatabase): boolean => !plan.startsWith('hobby') || hasTls === true

/** Where a database listens. One that doesn't know TLS itself has it on the port after its own. */
export function serverOf(addOn: AddOn, database: RedisDatabase, vars: Record<string, string>): Server {
  const {plan, prefer_native_tls: hasTls, resource_url: own} = database
  if (Object.keys(vars).some(name => name.endsWith('_BASTIONS') && addOn.config_vars.some(known => name.startsWith(known.replace(/_URL$/, ''))))) {
    throw new CommandError('This database is in a private space: only its own dynos reach it. Run redis-cli in one of them: hokku run bash')
  }
  const encrypted = addOn.config_vars.map(name => vars[name]).find(value => value?.startsWith('rediss:'))
  const {hostname, password, port} = new URL(plan.startsWith('hobby') && hasTls ? encrypted ?? own : own)
  return {host: hostname, port: Number(port) + (isEncrypted(database) && !hasTls ? 1 : 0), password: decodeURIComponent(password), isEncrypted: isEncrypted(database)}
}
