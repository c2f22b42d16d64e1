import {inspect} from 'node:util'

import type {Details} from './details.js'

import {byteSize} from '../output/bytes.js'
import {addonNames, collaboratorEmails, dynoCounts, isoTime} from './details.js'

/** `key=value` lines, for a script; what isn't set reads as the official command line has it. */
export function shellDetails(details: Details): string[] {
  const {app, pipeline_coupling: coupling} = details
  const values: Record<string, string | undefined> = {
    auto_cert_mgmt: String(app.acm),
    addons: addonNames(details).join(','),
    collaborators: collaboratorEmails(details).join(','),
    archived_at: isoTime(app.archived_at),
    cron_finished_at: isoTime(app.cron_finished_at),
    cron_next_run: isoTime(app.cron_next_run),
    database_size: app.database_size ? byteSize(app.database_size) : undefined,
    create_status: app.create_status === 'complete' ? undefined : String(app.create_status),
    pipeline: coupling ? `${coupling.pipeline.name}:${coupling.stage}` : undefined,
    git_url: app.git_url,
    web_url: app.web_url ?? 'null',
    repo_size: byteSize(app.repo_size ?? 0),
    slug_size: byteSize(app.slug_size ?? 0),
    owner: app.owner.email,
    region: app.region.name,
    dynos: inspect(dynoCounts(details)),
    stack: app.stack.name,
  }
  return Object.entries(values).flatMap(([key, value]) => (value === undefined ? [] : [`${key}=${value}`]))
}
