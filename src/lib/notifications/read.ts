import type {Notification} from '../api/types.js'
import type {Client} from '../api/client.js'

/** Of an app or of all: those that aren't read yet, and are from then on; with `read` the others too, and nothing changes. */
export async function readNotifications(api: Client, app: string | undefined, read: boolean): Promise<Notification[]> {
  const id = app === undefined ? undefined : (await api.app.info(app)).id
  const notifications = (await api.notification.list()).filter(({read: isRead, target}) => (read || !isRead) && (id === undefined || target.id === id))
  if (!read) await Promise.all(notifications.map(({id}) => api.notification.update(String(id), {read: true})))
  return notifications
}
