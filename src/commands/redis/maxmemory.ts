import {defineCommand} from '../../lib/command/define.js'
import {string} from '../../lib/command/flags.js'
import {configure} from '../../lib/redis/configure.js'
import {databaseArgs, databaseFlags, labelOf} from '../../lib/redis/find.js'

export default defineCommand({
  description: `say what a database drops when its memory is full
The policies:

noeviction      # nothing: writing fails
allkeys-lfu     # the least often used keys
volatile-lfu    # the least often used keys among those that expire
allkeys-lru     # the least recently used keys
volatile-lru    # the least recently used keys among those that expire
allkeys-random  # any keys
volatile-random # any keys among those that expire
volatile-ttl    # the keys that expire soonest`,
  args: databaseArgs(),
  flags: {...databaseFlags(), policy: string({char: 'p', description: "the policy's name", required: true})},
  load: context => configure(context, {maxmemory_policy: context.flags.policy}, ({name}) => name),
  view({addOn, config: {maxmemory_policy: {value, values}}}, {out}) {
    out.line(`Maxmemory policy for ${labelOf(addOn)} set to ${value}.`)
    out.line(`${value} ${values[value]}.`)
  },
})
