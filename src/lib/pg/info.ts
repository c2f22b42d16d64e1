import type {Tools} from '../command/define.js'
import type {Terminal} from '../output/terminal.js'

import {findDatabases} from './databases.js'
import {nameOf, namesOf} from './names.js'

export interface Info {
  /** The config vars that lead to it. */
  names: string[]
  facts: Record<string, string>
}

/** What the service tells of the database that is meant, or of all of the app's. */
export async function readInfo(tools: Tools, app: string, database: string | undefined): Promise<Info[]> {
  const {api, out} = tools
  const vars = await api.configVar.infoForApp(app)
  return Promise.all((await findDatabases(tools, app, database)).map(async addOn => {
    const {info, resource_url: url} = await api.postgresDatabase.info(addOn.id)
    const names = database === undefined ? addOn.attachmentNames.map(name => `${name}_URL`) : namesOf(vars, url ?? '')
    const known = info.filter(({values}) => values.length > 0).map(({name, resolve_db_name: isUrl, values}) =>
      [name, values.map(value => (isUrl ? nameOf(vars, value) : value)).join(', ')] as const)
    return {names, facts: {
      ...Object.fromEntries(known),
      ...(addOn.app && addOn.app.name !== app ? {'Billing App': out.style.app(addOn.app.name)} : {}),
      'Add-on': out.style.datastore(addOn.name),
    }}
  }))
}

export function viewInfo(out: Terminal, {facts, names}: Info): void {
  out.header(names.map(out.style.attachment).join(', '))
  out.object(facts)
  out.line()
}
