// A platform reduced to what keeps logs: collects what its dynos write, to the end or until it is killed.
// usage: collector.ts HOME
import {ProcessRunner} from '../../../src/platform/engines/process.js'
import {LogStore} from '../../../src/platform/logs/store.js'
import {systemClock} from '../../../src/platform/world/clock.js'

const home = process.argv[2] ?? ''
const logs = new LogStore({home, clock: systemClock, limits: {segment: 200_000, total: 1e9}})
const dynos = await new ProcessRunner({home, clock: systemClock}).recover()
process.stdout.write('collecting\n')
const never = new AbortController().signal
setInterval(() => {}, 60_000)
await Promise.all(dynos.map(dyno => logs.collect(dyno, never)))
await logs.close()
process.exit(0)
