import type {Terminal} from '../output/terminal.js'
import type {AppUsage} from './usage.js'

export function viewUsage(out: Terminal, {app, team}: {app: string | undefined; team: string | undefined}, apps: readonly AppUsage[]): void {
  out.line()
  if (app === undefined) {
    if (apps.length === 0) out.line(`No usage found for team ${out.style.team(team ?? '')}`)
    for (const one of apps) {
      viewApp(out, one)
      out.line()
    }
  } else if (apps.every(({usage}) => usage.length === 0)) out.line(`No usage found for app ${out.style.app(app)}`)
  else apps.forEach(one => viewApp(out, one))
}

function viewApp(out: Terminal, {app, usage}: AppUsage): void {
  out.header(`Usage for ${out.style.app(app)}`)
  out.table(usage, {
    'Add-on': ({addon}) => out.style.addon(addon),
    Meter: ({meter}) => meter,
    Quantity: ({quantity}) => out.style.info(String(quantity)),
  })
}
