import {defineCommand} from '../../lib/command/define.js'
import {string} from '../../lib/command/flags.js'
import {databaseArgs, databaseFlags, labelOf} from '../../lib/redis/find.js'
import {configure} from '../../lib/redis/configure.js'

export default defineCommand({
  description: `say which events a database publishes
The letters of the configuration are those of Redis:
K     by key, on channels __keyspace@<db>__
E     by event, on channels __keyevent@<db>__
g     commands for keys of any type: DEL, EXPIRE, RENAME, …
$     commands for strings
l     commands for lists
s     commands for sets
h     commands for hashes
z     commands for sorted sets
t     commands for streams
x     a key expired
e     a key was evicted for want of memory
m     a key was asked for that isn't there
A     the same as "g$lshztxe": "AKE" stands for all but m

An empty text turns notifications off. Without K or E there are none.`,
  examples: ['$ hokku redis:keyspace-notifications --app my-app --config Eg'],
  args: databaseArgs(),
  flags: {...databaseFlags(), config: string({char: 'c', description: 'the letters', required: true})},
  load: context => configure(context, {notify_keyspace_events: context.flags.config}, ({name}) => name),
  view: ({addOn, config}, {out}) => out.line(`Keyspace notifications for ${labelOf(addOn)} set to '${config.notify_keyspace_events.value}'.`),
})
