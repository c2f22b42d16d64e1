import type {Vault} from '../store/vault.js'
import type {World} from '../world/world.js'
import type {LogQuery} from './logs.js'

export {logSessionUrl, outputUrl} from './stream-urls.js'

/** Leave to read an app's log in a certain way: what stands behind the URL of a log session. */
export interface LogSession {id: string; appId: string; query: Omit<LogQuery, 'after'>; createdAt: string}

interface Sealed extends LogSession {expiresAt: number}

/**
 * Makes a session. `secret` (URL-safe) is all that is needed to read, so nothing is kept of it: it carries the session
 * and a signature. It can be used for five minutes, and for a day where it follows the log, because clients come back
 * to the same URL when their connection breaks. (Heroku: five minutes to begin, an hour and more to go on.)
 */
export function createLogSession(
  {world, vault}: {world: World; vault: Vault}, appId: string, query: Omit<LogQuery, 'after'>,
): LogSession & {secret: string} {
  const now = world.clock.now()
  const session: LogSession = {id: world.ids.uuid(), appId, query, createdAt: new Date(now).toISOString()}
  const sealed: Sealed = {...session, expiresAt: now + (query.tail ? day : fiveMinutes)}
  const text = Buffer.from(JSON.stringify(sealed)).toString('base64url')
  return {...session, secret: `${text}.${vault.sign(purpose + text)}`}
}

/** Undefined where the secret is not one of ours, or too old. */
export function resolveLogSession({world, vault}: {world: World; vault: Vault}, secret: string): LogSession | undefined {
  const [text = '', signature = ''] = secret.split('.')
  if (!vault.isSigned(purpose + text, signature)) return undefined
  const {expiresAt, ...session} = JSON.parse(Buffer.from(text, 'base64url').toString()) as Sealed
  return world.clock.now() < expiresAt ? session : undefined
}

const fiveMinutes = 5 * 60_000
const day = 24 * 60 * 60_000
/** What is signed for one end must be good for no other. */
const purpose = 'log session '
