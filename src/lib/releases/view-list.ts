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
  return status === undefined ? cut(release.description, room) : `${cut(release.description, room - widthOf(status) - 1)} ${status}`
}

const cut = (text: string, room: number): string => (widthOf(text) > room ? `${text.slice(0, Math.max(0, room - 1))}…` : text)

/** Columns that the other cells leave in the window, taken for 80 columns wide at least: as the official one reckons. */
function roomForDescription({style, width}: Terminal, releases: readonly Release[], now: Date): number {
  if (width === undefined) return Infinity
  const widest = (cell: (release: Release) => string) => Math.max(...releases.map(release => cell(release).length))
  const others = widest(release => plain(versionText(style, release))) + widest(({user}) => user?.email ?? '') + widest(release => timeAgo(release.created_at, now))
  return Math.max(80, width) - others - 4
}
