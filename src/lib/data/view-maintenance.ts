import type {Maintenance} from '../api/types.js'
import type {Terminal} from '../output/terminal.js'

/** All that there is, and behind it what is known of app and add-on: `app_name`, `addon_plan`. Some answers have that already. */
export function viewMaintenance(out: Terminal, {addon, app, ...maintenance}: Partial<Maintenance>): void {
  out.object({...maintenance, ...prefixed('app', app), ...prefixed('addon', addon)})
}

function prefixed(owner: string, facts: object | undefined): Record<string, unknown> {
  const {attachments = [], uuid: _, ...rest} = (facts ?? {}) as {attachments?: string[]; uuid?: string}
  return Object.fromEntries(Object.entries({...rest, ...(attachments.length > 0 ? {attachments} : {})}).map(([name, value]) => [`${owner}_${name}`, value]))
}
