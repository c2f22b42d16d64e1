import {defineCommand} from '../../../lib/command/define.js'
import {boolean, string} from '../../../lib/command/flags.js'
import {advancedArgs, findAdvanced} from '../../../lib/data/database.js'
import {classicFork, forkSettings, leaderLevel} from '../../../lib/data/fork.js'
import {provision, provisionFlags, settingsOf} from '../../../lib/data/provision.js'

export default defineCommand({
  description: 'copy a Postgres Advanced database as it is, or as it was',
  examples: ['$ hokku data:pg:fork DATABASE --as FORK -a my-app', "$ hokku data:pg:fork DATABASE --rollback-by '1 day 3 hours' -a my-app"],
  args: advancedArgs(),
  flags: {
    ...provisionFlags(),
    name: string({char: 'n', description: "the copy's name"}),
    'rollback-by': string({description: "as it was so long ago: '3 days', '2 hours', '3 days 7 hours 22 minutes'"}),
    'rollback-to': string({description: "as it was then, as '2025-11-17T15:20:00'", exclusive: ['rollback-by']}),
    wait: boolean({description: 'wait until it can be used'}),
  },
  async load(context) {
    const {args, clock, flags, out: {style}} = context
    const past = {by: flags['rollback-by'], to: flags['rollback-to']}
    const {id, name, plan} = await findAdvanced(context, flags.app, args.database, addOn => classicFork(addOn, flags.app, past))
    const level = flags.level ?? await leaderLevel(context, id)
    const when = past.by !== undefined ? ` with a rollback by ${past.by}` : past.to !== undefined ? ` with a rollback to ${past.to}` : ''
    return provision(context, {
      ...flags,
      message: `Creating a fork for ${style.datastore(name)} on ${style.app(flags.app)}${when}`,
      plan: plan.name,
      settings: {...settingsOf(flags['provision-option']), level, ...forkSettings(name, past, clock.now())},
    })
  },
})
