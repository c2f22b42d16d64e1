import {inspect} from 'node:util'

import type {Terminal} from '../output/terminal.js'
import type {Details} from './details.js'

import {byteSize} from '../output/bytes.js'
import {addonNames, collaboratorEmails, dynoCounts, isoTime} from './details.js'

/** In words, for a person. */
export function viewDetails(out: Terminal, details: Details): void {
  const {app, pipeline_coupling: coupling} = details
  const {style} = out
  out.header(style.app(app.name))
  out.object({
    Addons: addonNames(details),
    Collaborators: collaboratorEmails(details),
    'Archived At': isoTime(app.archived_at),
    'Cron Finished At': isoTime(app.cron_finished_at),
    'Cron Next Run': isoTime(app.cron_next_run),
    'Database Size': app.database_size ? byteSize(app.database_size) : null,
    'Create Status': app.create_status === 'complete' ? null : app.create_status,
    Space: app.space && style.space(app.space.name),
    'Internal Routing': app.space && app.internal_routing,
    Pipeline: coupling && `${style.pipeline(coupling.pipeline.name)} - ${coupling.stage}`,
    'Auto Cert Mgmt': app.acm,
    'Git URL': app.git_url,
    'Web URL': style.info(app.web_url ?? ''),
    'Repo Size': byteSize(app.repo_size ?? 0),
    'Slug Size': isFir(app) ? null : byteSize(app.slug_size ?? 0),
    Owner: style.user(app.owner.email),
    Region: app.region.name,
    Dynos: dynoCounts(details),
    Stack: stackText(app),
  })
  if (app.extended) {
    out.line('\n\n--- Extended Information ---\n\n')
    out.line(inspect(app.extended))
  }
}

const isFir = ({generation}: Details['app']) => (generation as string | {name: string} | undefined) === 'fir' || generation?.name === 'fir'

const stackText = ({build_stack: next, stack}: Details['app']) =>
  stack.name === next.name ? stack.name : `${stack.name} (next build will use ${next.name})`
