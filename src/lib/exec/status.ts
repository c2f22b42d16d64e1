import type {Tools} from '../command/define.js'
import type {Terminal} from '../output/terminal.js'

import {CommandError} from '../command/errors.js'
import {enableExec} from './enable.js'
import {execAuth} from './tunnel.js'

export interface ExecStatus {name: string; state: string}

/** The dynos that can be entered, and how they are. */
export async function readStatus(tools: Tools, app: string): Promise<ExecStatus[]> {
  const {api} = tools
  await enableExec(tools, app, 'web.1')
  const [dynos, tunnels] = await Promise.all([api.dyno.list(app), execAuth(tools, app).then(auth => api.execTunnel.list(auth))])
  return tunnels.map(tunnel => ({name: tunnel.dyno_name, state: dynos.find(({name}) => name === tunnel.dyno_name)?.state ?? 'missing'}))
}

export function viewStatus(out: Terminal, app: string, listed: readonly ExecStatus[]): void {
  out.header(`Heroku Exec ${out.style.app(app)}`)
  if (listed.length === 0) throw new CommandError(`Heroku Exec is not running. Check dyno status with ${out.style.code(' $ hokku ps ')}.`)
  out.table(listed, {
    Dyno: ({name}) => out.style.name(name),
    'Dyno Status': ({state}) => state,
    'Proxy Status': () => 'running',
  })
}
