import type {AccountRecord, ReleaseRecord} from '../model/records.js'
import type {Parts} from '../parts.js'

type Actor = Pick<AccountRecord, 'email' | 'id'>

/** Tells who observes of a release, and of the process types that it brought. */
export async function tellRelease(
  {events, store}: Parts, record: ReleaseRecord, actor: Actor, {action, previous, isScaled}: {action: 'create' | 'update'; previous?: ReleaseRecord; isScaled: boolean},
): Promise<void> {
  await events.publish({subject: 'release', action, record, actor, ...(previous && {previous})})
  if (!isScaled) return
  const formation = await store.formations.list({appId: record.appId}, {order: 'type'})
  for (const row of formation) if (row.createdAt >= record.createdAt) await events.publish({subject: 'formation', action: 'create', record: row, actor})
}
