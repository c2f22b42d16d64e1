import {defineCommand} from '../../lib/command/define.js'
import * as flags from '../../lib/command/flags.js'
import {runPlatform, startPlatform} from '../../lib/platform/start.js'

export default defineCommand({
  description: 'start your own platform\nIt goes on in the background until platform:stop; --foreground keeps it here.',
  examples: ['$ hokku platform:start', '$ hokku platform:start --foreground --host 0.0.0.0 --port 8080'],
  flags: {
    foreground: flags.boolean({description: 'stay in the foreground, for a service manager or a container'}),
    host: flags.string({description: 'address to listen on (127.0.0.1 unless given)'}),
    port: flags.integer({char: 'p', description: 'port to listen on (HOKKU_PORT or 5750 unless given)', min: 1, max: 65_535}),
  },
  async load(context) {
    const {host, port, foreground} = context.flags
    return foreground ? runPlatform(context, {host, port}) : startPlatform(context, {host, port})
  },
})
