// A platform reduced to what runs dynos, for one that is to be killed. Says `ready` when every app is as wanted.
// usage: platform.ts HOME
import {openBench} from '../../support/runtime.js'

setInterval(() => {}, 60_000)
const bench = openBench(process.argv[2] ?? '')
await bench.supervisor.start()
process.stdout.write('started\n')
for (const app of await bench.store.apps.list()) await bench.supervisor.settled(app.id)
process.stdout.write('ready\n')
