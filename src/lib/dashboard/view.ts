import type {Formation} from '../api/types.js'
import type {Terminal} from '../output/terminal.js'
import type {Card} from './card.js'

import {isTeams, teamOf} from '../command/owner.js'
import {sparkline} from '../output/sparkline.js'
import {timeAgo} from '../output/time.js'

export interface Dashboard {cards: Card[]; teams: string[]; unread: number}

export function viewDashboard(out: Terminal, {cards, teams, unread}: Dashboard, now: Date): void {
  const {style} = out
  for (const card of cards) viewCard(out, card, now)
  if (cards.length === 0) out.warn(`Add apps to this dashboard by favoriting them with ${style.code('hokku apps:favorites:add')}`)
  out.line(`See all add-ons with ${style.code('hokku addons')}`)
  for (const team of teams) out.line(`See all apps in ${style.team(team)} with ${style.code(`hokku apps --team ${team}`)}`)
  out.line(`See all apps with ${style.code('hokku apps --all')}\n`)
  if (unread > 0) out.line(`You have ${style.info(String(unread))} unread notifications. Read them with ${style.code('hokku notifications')}\n`)
  out.line(`See other CLI commands with ${style.code('hokku help')}\n`)
}

/** A release that is still to come has no time; the official one prints what no time is. */
function viewCard(out: Terminal, {app, errors, formation, latency, pipeline, requestsPerMinute, rises}: Card, now: Date): void {
  const {style} = out
  const label = (text: string) => style.inactive(`${text}:`)
  const {email} = app.owner
  out.header(style.app(app.name))
  out.line(`  ${label('Owner')} ${isTeams(email) ? style.team(teamOf(email)) : style.user(email)}`)
  if (pipeline !== undefined) out.line(`  ${label('Pipeline')} ${style.pipeline(pipeline)}`)
  out.line(`  ${label('Dynos')} ${dynos(formation)}`)
  if (app.released_at !== null && app.released_at !== undefined) out.line(`  ${label('Last release')} ${timeAgo(app.released_at, now)}`)
  const metrics = [...(latency === undefined ? [] : [`${latency} ms`]), ...(requestsPerMinute === undefined ? [] : [`${requestsPerMinute} rpm ${sparkline(rises)} last 24 hours rpm`])]
  if (metrics.length > 0) out.line(`  ${label('Metrics')} ${metrics.join(' ')}`)
  const counts = Object.entries(errors).map(([code, count]) => `${style.failure(`${count} ${code}`)}`)
  if (counts.length > 0) out.line(`  ${label('Errors')} ${counts.join(', ')} (see details with ${style.code('hokku apps:errors')})`)
  out.line()
}

/** How many of each size: `3 | Standard-1X, 2 | Performance-M`. */
function dynos(formation: readonly Formation[]): string {
  const quantities = new Map<string, number>()
  for (const {quantity, size} of formation) quantities.set(size, (quantities.get(size) ?? 0) + quantity)
  return [...quantities].map(([size, quantity]) => `${quantity} | ${size}`).join(', ')
}
