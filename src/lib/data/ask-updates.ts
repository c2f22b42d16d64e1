import type {AdvancedPool} from '../api/types.js'
import type {Tools} from '../command/define.js'
import type {PricedLevel} from './levels.js'

import {askedCount, askedLevel} from './ask-database.js'
import {asking} from './asking.js'
import {leader} from './attachments.js'
import {listLevels} from './levels.js'
import {createPool} from './pools.js'

interface Database {id: string; name: string}
interface Round {tools: Tools; database: Database; levels: readonly PricedLevel[]}

/** Lets a person change one pool after the other, until they are done. */
export async function askedUpdates(tools: Tools, database: Database, app: string): Promise<{pools: AdvancedPool[]}> {
  const {choose} = await asking(tools, 'Answering questions is all that this command does.')
  const {app: appStyle, datastore} = tools.out.style
  tools.out.note(`\nUpdate ${datastore(database.name)} on ${appStyle(app)}\nPress Ctrl+C to cancel\n`)
  const round = {tools, database, levels: await listLevels(tools)}
  for (;;) {
    const {pools} = await tools.api.advancedDatabase.info(database.id)
    const picked = await choose('Which pool?', [...pools.map(pool => ({name: describe(pool), value: pool.id})), {name: 'Add followers', value: 'add'}, {name: 'Done', value: 'done'}])
    if (picked === 'done') return {pools}
    const pool = pools.find(({id}) => id === picked)
    await (pool ? updatePool(round, pool) : addPool(round, app))
  }
}

const describe = ({expected_count: count, expected_level: level, name}: AdvancedPool): string =>
  `${name === leader ? 'Leader' : `Followers ${name}`}: ${count} of ${level}`

async function addPool({database, levels, tools}: Round, app: string): Promise<void> {
  const {ask} = await asking(tools, '')
  const level = await askedLevel(tools, 'How large shall they be?', levels)
  const count = await askedCount(tools)
  const name = await ask('Name of the pool, 3 to 32 small letters and digits; nothing to have one made up:')
  await createPool(tools, database, {count, level, ...(name === '' ? {} : {name})}, {app, json: false})
}

/** A leader has one instance that stands by, or none: followers may be many, or all of them go. */
async function updatePool(round: Round, pool: AdvancedPool): Promise<void> {
  const {choose} = await asking(round.tools, '')
  const isLeader = pool.name === leader
  const [availability, count] = pool.expected_count > 1 ? ['Remove high availability', '1'] : ['Add high availability', '2']
  const answer = await choose('What shall be done?', [
    {name: 'Change its level', value: 'level'},
    ...(isLeader ? [{name: availability, value: count}] : [{name: 'Change the number of instances', value: 'count'}, {name: 'Destroy it', value: 'destroy'}]),
    {name: 'Nothing', value: 'nothing'},
  ])
  if (answer === 'level') await change(round, pool, {level: await askedLevel(round.tools, 'How large?', round.levels, pool.expected_level)})
  else if (answer === 'count') await change(round, pool, {count: await askedCount(round.tools, pool.expected_count)})
  else if (answer === 'destroy') await destroyPool(round, pool)
  else if (answer !== 'nothing') await change(round, pool, {count: Number(answer)})
}

const change = ({database, tools: {api, out}}: Round, {id, name}: AdvancedPool, wish: {count?: number; level?: string}) =>
  out.action(`Updating pool ${out.style.name(name)}`, () => api.advancedPool.update(database.id, id, wish))

async function destroyPool({database, tools}: Round, {id, name}: AdvancedPool): Promise<void> {
  const {askYesNo} = await asking(tools, '')
  if (!await askYesNo(`Destroy the pool ${name}?`)) return
  await tools.out.action(`Destroying pool ${tools.out.style.name(name)}`, () => tools.api.advancedPool.delete(database.id, id))
}
