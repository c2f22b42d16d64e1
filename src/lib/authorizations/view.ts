import type {Authorization} from '../api/types.js'
import type {Context} from '../command/define.js'

import {fromNow} from '../output/distance.js'

/** An authorization for a person to read; what isn't known of it is left out. */
export function viewAuthorization(authorization: Authorization, {clock, out}: Pick<Context<object, object>, 'clock' | 'out'>): void {
  const {access_token: token, client, description, id, scope, updated_at: updated} = authorization
  const now = clock.now()
  const when = (time: Date) => `${time.toString()} (${fromNow(time, now)})`
  out.object({
    Client: client ? client.name : '<none>',
    'Redirect URI': client?.redirect_uri,
    ID: id,
    Description: description,
    Scope: scope.join(','),
    Token: token?.token,
    'Expires at': token?.expires_in ? when(new Date(now.getTime() + token.expires_in * 1000)) : undefined,
    'Updated at': token && updated ? when(new Date(updated)) : undefined,
  })
}
