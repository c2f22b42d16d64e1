import type {Build} from '../api/types.js'
import type {Style, Terminal} from '../output/terminal.js'

import {timeAgo} from '../output/time.js'

/** Columns and members as the official plugin's readers know them; its exact layout isn't recorded anywhere. */
export function viewBuilds(out: Terminal, app: string, builds: readonly Build[], now: Date): void {
  if (builds.length === 0) return out.line(`${out.style.app(app)} has no builds.`)
  out.header(`${out.style.app(app)} Builds`)
  out.table(builds, {
    id: ({id}) => out.style.name(id),
    status: ({status}) => statusOf(out.style, status),
    version: ({source_blob: {version}}) => version?.slice(0, 8) ?? '',
    user: ({user}) => out.style.user(user.email),
    created_at: ({created_at: time}) => timeAgo(time, now),
  })
}

export function viewBuild(out: Terminal, build: Build): void {
  out.header(`Build ${out.style.name(build.id)}`)
  out.object({
    Buildpacks: build.buildpacks?.map(({url}) => url),
    By: build.user.email,
    Release: build.release?.id,
    Slug: build.slug?.id,
    Stack: build.stack,
    Status: statusOf(out.style, build.status),
    Version: build.source_blob.version,
    When: build.created_at,
  })
}

function statusOf(style: Style, status: Build['status']): string {
  if (status === 'failed') return style.failure(status)
  return status === 'pending' ? style.warning(status) : status
}
