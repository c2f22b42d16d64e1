import type {Tools} from '../command/define.js'
import type {Upgraded} from './upgrade.js'

import {nameOf} from './names.js'
import {isNumberedEssential} from './plan.js'
import {wantedVersion} from './upgrade.js'

/** What an upgrade does to a database: followers stop following, leaders take theirs along. */
export async function runWarning(tools: Tools, upgraded: Upgraded): Promise<string> {
  const what = await effect(tools, upgraded)
  return `Destructive action\n${what}\n\nYou can't undo this action.\n`
}

async function effect({api, out}: Tools, {addOn, app, database: {following}, version}: Upgraded): Promise<string> {
  const name = out.style.datastore(addOn.name)
  const start = `You're upgrading ${name} to ${wantedVersion(version)}.`
  if (isNumberedEssential(addOn)) return start
  if (!following) return `You're upgrading the Postgres version on ${name}. This action also upgrades any followers on the database.`
  return `${start} The database will stop following ${nameOf(await api.configVar.infoForApp(app), following)} and become writable.`
}
