import type {OauthClient} from '../api/types.js'
import type {Context} from '../command/define.js'
import type {Terminal} from '../output/terminal.js'

/** What a program needs in its environment to act as this client. */
export function viewSecret(out: Terminal, {id, secret}: OauthClient): void {
  out.line(`HEROKU_OAUTH_ID=${id}`)
  out.line(`HEROKU_OAUTH_SECRET=${secret}`)
}

export function viewClient(client: OauthClient, {flags, out}: Context<{shell: boolean}, {id: string}>): void {
  if (flags.shell) return viewSecret(out, client)
  out.header(out.style.name(client.name))
  out.object({...client})
}
