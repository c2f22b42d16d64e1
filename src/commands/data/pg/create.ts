import {defineCommand} from '../../../lib/command/define.js'
import {dependent, integer, string} from '../../../lib/command/flags.js'
import {createPool} from '../../../lib/data/pools.js'
import {provision, provisionFlags, settingsOf} from '../../../lib/data/provision.js'
import {askedDatabase} from '../../../lib/data/ask-database.js'

export default defineCommand({
  description: 'create a Postgres Advanced database',
  examples: ['$ hokku data:pg:create --level 4G-Performance -a my-app', '$ hokku data:pg:create --level 4G-Performance --high-availability --followers 2 -a my-app'],
  flags: {
    ...provisionFlags(),
    followers: integer({description: 'how many followers, in a pool of their own', min: 1, max: 13, dependsOn: ['level']}),
    'high-availability': dependent('have an instance stand by for the leader, or none', ['level'], true),
    name: string({description: 'its name'}),
    network: string({description: 'network that it is in, with a space', options: ['private', 'shield']}),
    version: string({description: 'version of Postgres'}),
    wait: dependent('wait until it can be used', ['level']),
  },
  async load(context) {
    const {flags, out: {style}} = context
    const {followers, level, network} = flags
    const chosen = level === undefined ? await askedDatabase(context) : {level, followers, isHighlyAvailable: flags['high-availability']}
    const database = await provision(context, {
      ...flags,
      wait: flags.wait ?? false,
      message: `Creating a ${style.name(chosen.level)} database on ${style.app(flags.app)}`,
      plan: `heroku-postgresql:advanced${network === undefined ? '' : `-${network}`}`,
      settings: {
        ...settingsOf(flags['provision-option']),
        level: chosen.level,
        ...(chosen.isHighlyAvailable === undefined ? {} : {'high-availability': chosen.isHighlyAvailable}),
        ...(flags.version === undefined ? {} : {version: flags.version}),
      },
    })
    const pools = chosen.followers === undefined ? [] : [await createPool(context, database, {count: chosen.followers, level: chosen.level}, flags)]
    return {...database, pools}
  },
})
