import type {LogDrainRecord} from '../model/records.js'
import type {Store} from '../store/store.js'
import type {Vault} from '../store/vault.js'
import type {World} from '../world/world.js'
import type {Certificates} from '../world/certificates.js'
import type {Logs} from './logs.js'

import {Drain} from './drain.js'

export interface NewDrain {appId: string; addOnId: string | null; url: string}

/** Sends apps' logs to where their owners want them, for as long as there is a drain on record. */
export interface Drains {
  /** Takes up every drain where it was left. */
  start(): Promise<void>
  create(drain: NewDrain): Promise<LogDrainRecord>
  /** Sends on to another place. */
  move(drain: LogDrainRecord, url: string): Promise<LogDrainRecord>
  remove(drain: LogDrainRecord): Promise<void>
  /** Those of an add-on, or of an app. */
  removeAll(where: {addOnId: string} | {appId: string}): Promise<void>
  close(): Promise<void>
}

export interface DrainParts {
  store: Store
  vault: Vault
  world: World
  logs: Pick<Logs, 'read' | 'write'>
  certificates: Certificates
}

export function createDrains(parts: DrainParts): Drains {
  const {store, vault, world} = parts
  const running = new Map<string, Drain>()
  const now = () => new Date(world.clock.now()).toISOString()

  const begin = (record: LogDrainRecord) => void running.set(record.id, new Drain(parts, record))
  async function end(id: string) {
    const drain = running.get(id)
    running.delete(id)
    await drain?.close()
  }

  async function remove(record: LogDrainRecord) {
    await end(record.id)
    await store.logDrains.delete(record.id)
  }

  return {
    remove,

    async start() {
      for (const record of await store.logDrains.list()) begin(record)
    },

    async create({appId, addOnId, url}) {
      const id = world.ids.uuid()
      const record = await store.logDrains.insert({
        id, createdAt: now(), updatedAt: now(), appId, addOnId, token: `d.${world.ids.uuid()}`, urlSealed: vault.seal(url), position: await endOf(parts.logs, appId),
      })
      begin(record)
      return record
    },

    async move(drain, url) {
      await end(drain.id)
      const moved = (await store.logDrains.update(drain.id, {urlSealed: vault.seal(url), updatedAt: now()})) ?? drain
      begin(moved)
      return moved
    },

    async removeAll(where) {
      for (const record of await store.logDrains.list(where)) await remove(record)
    },

    async close() {
      await Promise.all([...running.keys()].map(end))
    },
  }
}

/** A drain gets what comes after it was made. */
async function endOf(logs: DrainParts['logs'], appId: string): Promise<string> {
  let end = '0'
  for await (const {id} of logs.read(appId, {lines: 1, tail: false}, new AbortController().signal)) end = id
  return end
}
