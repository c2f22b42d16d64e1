import type {Release} from '../api/types.js'
import type {Style, Terminal} from '../output/terminal.js'

import {timeAgo} from '../output/time.js'
import {plain, widthOf} from '../output/width.js'
import {statusText, versionText} from './status.js'

export type ListedRelease = Release & {extended?: null | {slug_id: number; slug_uuid: string}}

export function viewReleases(out: Terminal, app: string, releases: readonly ListedRelease[], isExtended: boolean, now: Date): void {
  const {style} = out
  const current = releases.find(release => release.current)
  out.header(`${style.app(app)} Releases${current ? ` - ${style.name(`Current: v${current.version}`)}` : ''}`)
  const room = roomForDescription(out, releases, now)
  out.table(releases, {
    v: release => versionText(style, release),
    description: release => description(style, release, room),
    user: release => style.user(release.user?.email ?? ''),
    created_at: release => timeAgo(release.created_at, now),
    ...(isExtended ? {slug_id: slug('slug_id'), slug_uuid: slug('slug_uuid')} : {}),
  })
}

const slug = (name: 'slug_id' | 'slug_uuid') => (release: ListedRelease) => release.extended?.[name] ?? ''

/** The status has to be seen, so it is the text before it that is cut where the window is too narrow for both. */
function description(style: Style, release: Release, room: number): string {
  const status = statusText(style, release)
  if (status === undefined) return release.description
  const left = Math.max(1, room - widthOf(status) - 1)
  const text = widthOf(release.description) > left ? `${release.description.slice(0, left - 1)}…` : release.description
  return `${text} ${status}`
}

/** Columns that the other cells and the lines between leave. */
function roomForDescription({style, width = Infinity}: Terminal, releases: readonly Release[], now: Date): number {
  const widest = (cell: (release: Release) => string) => Math.max(...releases.map(release => cell(release).length))
  const others = widest(release => plain(versionText(style, release))) + widest(({user}) => user?.email ?? '') + widest(release => timeAgo(release.created_at, now))
  return width - others - 14
}
