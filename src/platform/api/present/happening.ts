import type {Happening} from '../../events/events.js'
import type {AppRecord} from '../../model/records.js'
import type {Parts} from '../../parts.js'
import type {Presenter} from '../../webhooks/record-event.js'

import {presentApp, presentBuild, presentDomain, presentDyno, presentFormation, presentRelease} from '../present.js'
import {presentAddOn, presentAttachment} from './add-ons.js'
import {presentCollaborator} from './people.js'
import {presentSniEndpoint} from './sni-endpoints.js'

/** What has happened, as the API shows it. */
export const presentHappening = (parts: Parts): Presenter => async happening => ({
  data: await present(parts, happening),
  previous: happening.previous ? await present(parts, {...happening, record: happening.previous} as Happening) : null,
})

async function present(parts: Parts, {subject, record}: Happening): Promise<Record<string, unknown>> {
  if (subject === 'app') return presentApp(parts, record)
  if (subject === 'build') return presentBuild(parts, record)
  if (subject === 'addon') return presentAddOn(parts, record, () => false)
  const app = (await parts.store.apps.find({id: record.appId})) ?? ({id: record.appId, name: '', currentReleaseId: null} as AppRecord)
  switch (subject) {
    case 'addon-attachment': return presentAttachment(parts, record, () => false)
    case 'collaborator': return presentCollaborator(parts, record, app)
    case 'domain': return presentDomain(parts, record, app)
    case 'dyno': return presentDyno(parts, record, app)
    case 'formation': return presentFormation(record, app, await commandOf(parts, app, record.type))
    case 'release': return presentRelease(parts, record, app)
    case 'sni-endpoint': return presentSniEndpoint(parts, record, app)
  }
}

async function commandOf({store}: Parts, {currentReleaseId}: AppRecord, type: string): Promise<string> {
  const release = currentReleaseId === null ? undefined : await store.releases.find({id: currentReleaseId})
  const slug = release?.slugId ? await store.slugs.find({id: release.slugId}) : undefined
  return slug?.processTypes[type] ?? ''
}
