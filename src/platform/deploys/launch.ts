import type {AccountRecord, AppRecord, SlugRecord} from '../model/records.js'
import type {Parts} from '../parts.js'
import type {Released} from './release.js'

import {webUrl} from '../model/addresses.js'
import {deploySlug} from '../model/descriptions.js'
import {createRelease} from './release.js'

export interface Launch {
  app: AppRecord
  user: AccountRecord
  slug: SlugRecord
  write(text: string): void
  /** Gets what the release phase prints. */
  onReleaseOutput?: ((chunk: Buffer) => void) | undefined
}

/** Releases a slug. Heroku's words; a build's output ends with them, whatever becomes of the release phase. */
export async function launch(parts: Parts, {app, user, slug, write, onReleaseOutput}: Launch): Promise<Released> {
  write('-----> Launching...\n')
  const released = await createRelease(parts, {
    appId: app.id, user, slugId: slug.id, description: deploySlug(slug.commit), ...(onReleaseOutput && {onOutput: onReleaseOutput}),
  })
  if (released.release.status === 'pending')
    write(' !     Release command declared: this new release will not be available until the command succeeds.\n')
  write(`       Released v${released.release.version}\n       ${webUrl(parts.settings, app.name)} deployed to Heroku\n`)
  return released
}
