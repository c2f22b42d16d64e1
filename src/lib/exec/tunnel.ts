import type {ExecTunnel} from '../api/types.js'
import type {Tools} from '../command/define.js'
import type {KeyPair} from './key-pair.js'

import {CommandError} from '../command/errors.js'
import {onApp, string} from '../command/flags.js'
import {enableExec} from './enable.js'
import {newKeyPair} from './key-pair.js'

/** A way into a dyno, and the key that opens it, made for this one time. */
export interface Tunnel extends ExecTunnel {dyno: string; keys: KeyPair}

export const execFlags = () => ({...onApp(), dyno: dynoFlag()})
const dynoFlag = () => string({char: 'd', description: 'which dyno; web.1 if omitted', default: 'web.1'})

/** Opens a way into a dyno. */
export async function openTunnel(tools: Tools, app: string, dyno: string): Promise<Tunnel> {
  await enableExec(tools, app, dyno)
  const keys = await newKeyPair()
  const request = async () => tools.api.execTunnel.create(dyno, {client_key: keys.publicKey}, await execAuth(tools, app))
  const opened = await tools.out.action('Establishing credentials', () => request().catch(() => undefined), found => (found ? 'done' : 'error'))
  if (!opened || !isHarmless(opened)) throw notConnected()
  return {...opened, dyno, keys}
}

/** What a service answers goes on the command line of `ssh` and into its list of hosts: no option, and no second line. */
const isHarmless = ({client_user: user, dyno_ip: address, proxy_public_key: key, tunnel_host: host}: ExecTunnel): boolean =>
  [user, address, host].every(name => /^[\w[][\w.:[\]-]*$/.test(name)) && /^[\w+/=@. -]*$/.test(key)

/** The service knows an app by its name and its people by their tokens. */
export async function execAuth({backend}: Tools, app: string): Promise<{headers: {authorization: string}}> {
  const token = await backend.token()
  return {headers: {authorization: `Basic ${Buffer.from(`${app}:${token ?? ''}`).toString('base64')}`}}
}

export const notConnected = (): CommandError => new CommandError("Could not connect to dyno!\nCheck if the dyno is running with `hokku ps'")
