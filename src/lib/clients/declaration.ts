import {argument, boolean, json} from '../command/flags.js'

export const clientArgs = () => ({id: argument({description: 'ID of the OAuth client', required: true})})

export const clientFlags = () => ({
  json: json({char: 'j'}),
  shell: boolean({char: 's', description: 'output in shell format'}),
})

/** Where tokens are sent to must be out of others' reach: by HTTPS, or on this machine. */
export function checkedRedirect(text: string): string {
  const {hostname, protocol} = new URL(text)
  const isLocal = ['localhost', '127.0.0.1', '[::1]'].includes(hostname)
  if (protocol === 'http:' && !isLocal) throw new Error('Unsupported callback URL. Clients have to use HTTPS for non-local addresses.')
  return text
}
