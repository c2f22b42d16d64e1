import type {Tools} from '../command/define.js'

/** When a token stops working, in the official words; undefined where it doesn't. */
export async function expiryOf({api, clock}: Pick<Tools, 'api' | 'clock'>, token: string): Promise<string | undefined> {
  const all = await api.authorization.list()
  const seconds = all.find(({access_token: access}) => access?.token === token)?.access_token?.expires_in
  if (seconds == null) return undefined
  const now = clock.now()
  return fromNow(now, new Date(now.getTime() + seconds * 1000))
}

/** `today at 1:15 AM`, `tomorrow at …`, `Friday at …` within a week, else `12/03/2026`; in local time. */
export function fromNow(now: Date, then: Date): string {
  const days = Math.round((midnight(then) - midnight(now)) / (24 * 60 * 60 * 1000))
  const time = then.toLocaleTimeString('en-US', {hour: 'numeric', minute: '2-digit'}).replace('\u202f', ' ')
  if (days === 0) return `today at ${time}`
  if (days === 1) return `tomorrow at ${time}`
  if (days > 1 && days < 7) return `${then.toLocaleDateString('en-US', {weekday: 'long'})} at ${time}`
  return then.toLocaleDateString('en-US', {month: '2-digit', day: '2-digit', year: 'numeric'})
}

const midnight = (time: Date) => new Date(time.getFullYear(), time.getMonth(), time.getDate()).getTime()
