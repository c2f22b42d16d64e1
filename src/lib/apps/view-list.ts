import type {App} from '../api/types.js'
import type {Style, Terminal} from '../output/terminal.js'
import type {Listing} from './list.js'

export function viewApps(out: Terminal, {apps, email, space, team}: Listing): void {
  const {style} = out
  const place = space === undefined ? team && `team ${style.team(team)}` : `space ${style.space(space)}`
  if (apps.length === 0) return out.line(place ? `There are no apps in ${place}.` : 'You have no apps.')
  if (!place) return viewByOwner(out, apps, email)
  out.header(`Apps in ${place}`)
  for (const app of apps) out.line(entry(style, app))
}

/** One's own apps, then a table of those of others. */
function viewByOwner(out: Terminal, apps: readonly App[], email: string): void {
  const {style} = out
  const own = apps.filter(app => app.owner.email === email)
  const others = apps.filter(app => app.owner.email !== email)
  if (own.length > 0) out.header(`${style.user(email)} Apps`)
  for (const app of own) out.line(entry(style, app))
  if (others.length === 0) return
  out.line(`\n${style.bold('Collaborated Apps')}\n`)
  out.table(others, {Name: app => entry(style, app), Email: app => style.user(app.owner.email)})
}

/** `⬢ name [internal/locked] (eu)` */
function entry(style: Style, {internal_routing: isInternal, locked, name, region}: App): string {
  const marks = [...(isInternal ? ['internal'] : []), ...(locked ? ['locked'] : [])].join('/')
  const place = region && region.name !== 'us' ? ` (${style.region(region.name)})` : ''
  return style.app(name) + (marks && ` [${marks}]`) + place
}
