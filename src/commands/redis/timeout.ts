import {defineCommand} from '../../lib/command/define.js'
import {integer} from '../../lib/command/flags.js'
import {configure} from '../../lib/redis/configure.js'
import {databaseArgs, databaseFlags, labelOf} from '../../lib/redis/find.js'

export default defineCommand({
  description: `say after how many seconds an idle connection is closed
Zero closes none.`,
  args: databaseArgs(),
  flags: {...databaseFlags(), seconds: integer({char: 's', description: 'how many seconds', required: true})},
  load: context => configure(context, {timeout: context.flags.seconds}, ({id}) => id),
  view({addOn, config: {timeout: {value}}}, {out}) {
    out.line(`Timeout for ${labelOf(addOn)} set to ${value} seconds.`)
    out.line(value === 0
      ? 'Connections to the Redis instance can idle indefinitely.'
      : `Connections to the Redis instance will be stopped after idling for ${value} seconds.`)
  },
})
