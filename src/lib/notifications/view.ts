import type {Notification} from '../api/types.js'
import type {Terminal} from '../output/terminal.js'

import {timeAgo} from '../output/time.js'

interface Shown {app: string | undefined; read: boolean}

export function viewNotifications(out: Terminal, notifications: readonly Notification[], shown: Shown, now: Date): void {
  if (notifications.length === 0) return tellOfNone(out, shown)
  out.header(`${shown.read ? 'Read' : 'Unread'} Notifications${shown.app === undefined ? '' : ` for ${out.style.app(shown.app)}`}`)
  for (const {body, created_at, followup, title} of notifications) {
    out.line(`\n${out.style.name(title)}\n`)
    viewMessages(out, [{body, created_at}, ...followup], now)
  }
}

function viewMessages(out: Terminal, messages: ReadonlyArray<Pick<Notification, 'body' | 'created_at'>>, now: Date): void {
  for (const [at, {body, created_at: time}] of messages.entries()) {
    if (at > 0) out.line()
    for (const line of [timeAgo(time, now), ...body.trim().split('\n')]) out.line(`  ${line}`)
  }
}

function tellOfNone({line, style}: Terminal, {app, read}: Shown): void {
  const place = app === undefined ? '' : ` on ${style.app(app)}`
  line(read ? `You have no notifications${place}.` : `No unread notifications${place}.`)
  if (app !== undefined) line(`Run ${style.code('hokku notifications --all')} to view notifications for all apps.`)
  else if (!read) line(`Run ${style.code('hokku notifications --read')} to view read notifications.`)
}
