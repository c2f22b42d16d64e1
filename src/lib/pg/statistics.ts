import type {Context} from '../command/define.js'
import type {Terminal} from '../output/terminal.js'
import type {Connection} from './connection.js'

import {defineCommand} from '../command/define.js'
import {boolean} from '../command/flags.js'
import {databaseArgs, databaseFlags} from './arguments.js'
import {findDatabase} from './connection.js'
import {query, queryRows} from './psql.js'

export interface Statistics {
  description: string
  aliases?: string[]
  hiddenAliases?: string[]
  /** Asked of the database. */
  sql: string
}

/** A command that shows what Postgres's own views say, as psql prints it. */
export const statisticsCommand = ({sql, ...declared}: Statistics) => defineCommand({
  ...declared,
  args: databaseArgs(),
  flags: databaseFlags(),
  load: async context => answer(context, await findDatabase(context, context.flags.app, context.args.database), sql),
  view: (output, {out}) => viewAnswer(out, output),
})

/** What psql prints or, for `--json`, rows. */
export type Answer = string | Array<Record<string, string>>

export const answer = (context: Context<object, object>, connection: Connection, sql: string): Promise<Answer> =>
  context.flags.json ? queryRows(context, connection, sql) : query(context, connection, sql)

export function viewAnswer(out: Terminal, output: Answer): void {
  if (typeof output === 'string') out.line(output)
}

export const truncateFlag = () => ({truncate: boolean({char: 't', description: 'no more than 40 characters of a query'})})
