import type {CurrentStatus, TrustIncident} from '../api/types.js'
import type {Terminal} from '../output/terminal.js'
import type {TrustStatus} from './trust.js'

import {distance} from '../output/distance.js'
import {padEnd} from '../output/width.js'

interface Update {type: string; time: string; text: string}

export function viewStatus(out: Terminal, {incidents, status}: CurrentStatus | TrustStatus, now: Date): void {
  for (const {status: color, system} of status) out.line(padEnd(`${system}:`, 11) + colored(out, color))
  for (const incident of incidents) {
    const {title, time, url, updates} = told(incident)
    out.line()
    out.header(`${title} ${out.style.warning(time)} ${out.style.info(url)}`)
    const width = Math.max(...updates.map(({type}) => type.length))
    for (const update of updates) viewUpdate(out, update, width, now)
  }
}

function colored({style}: Terminal, color: string): string {
  if (color === 'green') return style.success('No known issues at this time.')
  const name = color.charAt(0).toUpperCase() + color.slice(1)
  return color === 'yellow' ? style.warning(name) : style.failure(name)
}

/** The two pages call the same things by other names. */
function told(incident: CurrentStatus['incidents'][number] | TrustIncident): {title: string; time: string; url: string; updates: Update[]} {
  if ('updates' in incident) {
    const {created_at: time, full_url: url, title, updates} = incident
    return {title, time, url, updates: updates.map(({contents, update_type: type, updated_at: at}) => ({type, time: at, text: contents}))}
  }
  const {IncidentEvents: events, createdAt: time, id} = incident
  const updates = events.map(({localizedType, message, type, updatedAt}) => ({type: localizedType ?? type, time: updatedAt, text: message}))
  return {title: String(id), time, url: `https://status.salesforce.com/incidents/${id}`, updates}
}

function viewUpdate(out: Terminal, {text, time, type}: Update, width: number, now: Date): void {
  const date = new Date(time)
  out.line(`${out.style.bold(padEnd(type, width))} ${date.toISOString()} (${distance(date, now)} ago)`)
  out.line(`${text}\n`)
}
