import {defineCommand} from '../../lib/command/define.js'
import {localAddress} from '../../lib/backend/local-address.js'
import {platformStatus} from '../../lib/platform/status.js'

export default defineCommand({
  description: 'show how your own platform is',
  load: async context => ({running: await platformStatus(context) ?? null}),
  view({running}, {out, env}) {
    if (!running) return out.line(`The platform is not running. hokku platform:start starts it on port ${localAddress(env).port}.`)
    const dynos = Object.entries(running.dynos).filter(([, count]) => count > 0).map(([state, count]) => `${count} ${state}`)
    out.object({
      'Status': 'running', 'Address': `http://${running.host}:${running.port}`, 'Process': running.pid, 'Version': running.version,
      'Up for': duration(running.uptime), 'Apps': running.apps, 'Dynos': dynos.join(', ') || 'none', 'Data folder': running.home,
    })
  },
})

function duration(seconds: number): string {
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60]
  return [hours > 0 ? `${hours}h` : '', hours + minutes > 0 ? `${minutes}m` : '', `${seconds % 60}s`].filter(Boolean).join(' ')
}
