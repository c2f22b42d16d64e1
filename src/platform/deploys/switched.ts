import type {ReleaseRecord} from '../model/records.js'
import type {Parts} from '../parts.js'

/**
 * Resolves when requests go to this release's web dynos and to no older ones, so that who has deployed sees what he has
 * deployed. Also when its dynos have crashed, when a later release has taken over, and after `patience` milliseconds:
 * a dyno may take a minute to boot, and the old ones serve until then. (Heroku does not wait, and stops the old ones at
 * once.)
 */
export async function switched(parts: Parts, release: ReleaseRecord, patience = 15_000): Promise<void> {
  let isLate = false
  let wake = () => {}
  const stop = parts.world.clock.after(patience, () => {
    isLate = true
    wake()
  })
  try {
    for (;;) {
      // Listening comes before looking: a change in between is not missed.
      const changed = new Promise<void>(resolve => (wake = resolve))
      const stopListening = parts.routes.onChange(release.appId, wake)
      if (isLate || (await hasSwitched(parts, release))) return stopListening()
      await changed
      stopListening()
    }
  } finally {
    stop()
  }
}

async function hasSwitched({routes, store}: Parts, release: ReleaseRecord): Promise<boolean> {
  const app = await store.apps.find({id: release.appId})
  if (app?.currentReleaseId !== release.id) return true
  const [formation] = await store.formations.list({appId: app.id, type: 'web'})
  const dynos = await store.dynos.list({appId: app.id, type: 'web', releaseId: release.id})
  const booted = new Set(dynos.filter(({state}) => state !== 'starting').map(({id}) => id))
  const backends = routes.route(app.id)?.backends ?? []
  return booted.size >= (formation?.quantity ?? 0) && backends.every(({dynoId}) => booted.has(dynoId))
}
