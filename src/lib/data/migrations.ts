import type {AdvancedMigration} from '../api/types.js'
import type {Tools} from '../command/define.js'
import type {DatabaseAddOn} from '../pg/databases.js'

import {statusOf} from '../backend/errors.js'
import {findDatabases} from '../pg/databases.js'
import {isAdvanced} from './database.js'

/** What the service calls the ways in which data moves: at once, or continuously until it is started. */
export const methods: Readonly<Record<string, string>> = {snapshot: 'full-load', streaming: 'full-load-and-cdc'}

export interface Surveyed {
  sources: DatabaseAddOn[]
  targets: DatabaseAddOn[]
  /** Each with the database that it goes to. */
  migrations: Array<AdvancedMigration & {target: DatabaseAddOn; source: string}>
}

/** The app's databases, and what is on its way from one to another. */
export async function survey(tools: Tools, app: string): Promise<Surveyed> {
  const databases = await findDatabases(tools, app, undefined)
  const targets = databases.filter(isAdvanced)
  const found = await Promise.all(targets.map(async target => ({target, migration: await migrationTo(tools, target.id)})))
  const migrations = found.flatMap(({migration, target}) => (migration ? [{...migration, target, source: nameOf(databases, migration.source_id)}] : []))
  return {sources: databases.filter(database => !isAdvanced(database)), targets, migrations}
}

async function migrationTo({api}: Tools, id: string): Promise<AdvancedMigration | undefined> {
  try {
    return await api.advancedMigration.info(id)
  } catch (error) {
    if (statusOf(error) === 404) return undefined
    throw error
  }
}

const nameOf = (databases: readonly DatabaseAddOn[], id: string): string => databases.find(database => database.id === id)?.name ?? 'unknown'

export const isReady = ({status}: Pick<AdvancedMigration, 'status'>): boolean => status === 'ready'
