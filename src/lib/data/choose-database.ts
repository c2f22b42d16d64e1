import type {Tools} from '../command/define.js'
import type {DatabaseAddOn} from '../pg/databases.js'

import {CommandError} from '../command/errors.js'
import {findDatabases} from '../pg/databases.js'
import {asking} from './asking.js'
import {isAdvanced} from './database.js'

/** The app's only database of Postgres Advanced, else the one that a person picks. */
export async function chosenAdvanced(tools: Tools, app: string): Promise<DatabaseAddOn> {
  const databases = (await findDatabases(tools, app, undefined)).filter(isAdvanced)
  const [first, second] = databases
  if (!first) throw new CommandError('No Heroku Postgres Advanced-tier databases found on the app.')
  return second ? pickDatabase(tools, 'Which database?', databases) : first
}

export async function pickDatabase(tools: Tools, question: string, databases: readonly DatabaseAddOn[]): Promise<DatabaseAddOn> {
  const {choose} = await asking(tools, `Name one of them: ${databases.map(({name}) => name).join(', ')}.`)
  const name = await choose(question, databases.map(database => ({name: `${database.name} as ${database.attachmentNames.join(', ')}`, value: database.name})))
  return databases.find(database => database.name === name) as DatabaseAddOn
}
