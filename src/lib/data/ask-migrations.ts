import type {Tools} from '../command/define.js'
import type {Surveyed} from './migrations.js'

import {asking} from './asking.js'
import {pickDatabase} from './choose-database.js'
import {isReady, methods, survey} from './migrations.js'

/** Lets a person prepare, start and call off migrations, until they are done. */
export async function askedMigrations(tools: Tools, app: string, method: string | undefined): Promise<Surveyed['migrations']> {
  const {choose} = await asking(tools, 'Answering questions is all that this command does.')
  tools.out.line('\nMigrate existing classic Heroku Postgres databases to Advanced databases\nPress Ctrl+C to cancel\n')
  for (;;) {
    const found = await survey(tools, app)
    viewMigrations(tools, found.migrations, app)
    const none = `(no ready migrations on ${app})`
    const answer = await choose('What shall be done?', [
      {name: 'Prepare a migration', value: 'prepare', disabled: (found.sources.length === 0 || found.targets.length === 0) && '(it takes a database of Postgres Advanced, and one of another tier)'},
      {name: 'Start a migration', value: 'run', disabled: !found.migrations.some(isReady) && none},
      {name: 'Call off a migration', value: 'cancel', disabled: !found.migrations.some(isReady) && none},
      {name: 'Nothing more', value: 'nothing'},
    ])
    if (answer === 'nothing') return found.migrations
    await (answer === 'prepare' ? prepare(tools, found, method) : settle(tools, found, answer === 'run' ? 'run' : 'cancel'))
  }
}

function viewMigrations({out}: Tools, migrations: Surveyed['migrations'], app: string): void {
  out.header('Configured Migrations')
  if (migrations.length === 0) out.line(`You haven't configured any migrations for ${out.style.app(app)} yet.\n`)
  else out.table(migrations, {
    'Source Database': ({source}) => out.style.datastore(source),
    'Destination Database': ({target}) => out.style.datastore(target.name),
    Status: migration => migration.status_description ?? migration.status,
  })
}

async function prepare(tools: Tools, {sources, targets}: Surveyed, given: string | undefined): Promise<void> {
  const {askYesNo, choose} = await asking(tools, '')
  const source = await pickDatabase(tools, 'From which database?', sources)
  const target = await pickDatabase(tools, 'To which?', targets)
  const method = given ?? await choose('How?', [
    {name: 'Snapshot: the source must not be written to meanwhile', value: 'snapshot'},
    {name: 'Streaming: changes are taken along until it is started', value: 'streaming'},
  ])
  if (!await askYesNo(`All data in ${target.name} will be deleted. Prepare it?`)) return
  await tools.out.action('Configuring migration', () => tools.api.advancedMigration.create(target.id, {method: methods[method] ?? method, source_id: source.id}))
}

async function settle(tools: Tools, {migrations}: Surveyed, how: 'cancel' | 'run'): Promise<void> {
  const {api, out} = tools
  const target = await pickDatabase(tools, 'The one to which database?', migrations.filter(isReady).map(migration => migration.target))
  await out.action(how === 'run' ? 'Starting migration' : 'Canceling migration', () => api.advancedMigration[how](target.id))
}
