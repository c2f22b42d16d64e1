import type {DatabaseConnection, Driver, SqliteDialectConfig} from 'kysely'

import {SqliteDialect, SqliteDriver} from 'kysely'

/**
 * Kysely's dialect, whose connection goes to whoever asked first. With Kysely's own, all who wait are woken by each
 * query that ends, to find that one of them was faster: ten thousand at a time then take a minute.
 */
export class FairDialect extends SqliteDialect {
  readonly #config: SqliteDialectConfig

  constructor(config: SqliteDialectConfig) {
    super(config)
    this.#config = config
  }

  override createDriver(): Driver {
    return new FairDriver(this.#config)
  }
}

class FairDriver extends SqliteDriver {
  readonly #waiting: Array<() => void> = []
  #isTaken = false

  override async acquireConnection(): Promise<DatabaseConnection> {
    if (this.#isTaken) await new Promise<void>(resolve => this.#waiting.push(resolve))
    this.#isTaken = true
    return super.acquireConnection()
  }

  override async releaseConnection(): Promise<void> {
    await super.releaseConnection()
    const next = this.#waiting.shift()
    if (next) next()
    else this.#isTaken = false
  }
}
