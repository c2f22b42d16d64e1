import type {Site} from '../model/addresses.js'
import type {Store} from '../store/store.js'
import type {Vault} from '../store/vault.js'

import {apiUrl} from '../model/addresses.js'

export type Signal = 'logs' | 'metrics' | 'traces'

const prefix = '/streams/telemetry/'

/**
 * Where an app's dynos send what they tell of themselves: the base to which OpenTelemetry's libraries add `/v1/traces`.
 * Whoever knows it may. Undefined where the app has no telemetry drain.
 */
export async function telemetryUrl({settings, store, vault}: {settings: Site; store: Store; vault: Vault}, appId: string): Promise<string | undefined> {
  const drain = await store.telemetryDrains.find({appId})
  return drain && `${apiUrl(settings)}${prefix}${appId}.${vault.sign(purpose + appId)}`
}

export const isTelemetryPath = (path: string): boolean => path.startsWith(prefix)

/** Undefined where it was not us who made the URL, or there is no such signal. */
export function sentTo(vault: Vault, path: string): {appId: string; signal: Signal} | undefined {
  const [, appId = '', signature = '', signal] = /^\/streams\/telemetry\/([-0-9a-f]{36})\.([^/]+)\/v1\/(traces|metrics|logs)$/.exec(path) ?? []
  return signal !== undefined && vault.isSigned(purpose + appId, signature) ? {appId, signal: signal as Signal} : undefined
}

/** What is signed for one end must be good for no other. */
const purpose = 'telemetry '
