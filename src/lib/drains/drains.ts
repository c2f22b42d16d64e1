import type {LogDrain} from '../api/types.js'
import type {Client} from '../api/client.js'
import type {Tools} from '../command/define.js'

import {argument} from '../command/flags.js'

/** With `?extended=true` the number that a drain has within the log service. */
type ListedDrain = LogDrain & {extended?: {drain_id: number}}

export const drainArgs = () => ({url: argument({description: 'URL of the log drain', required: true})})

export const listDrains = (api: Client, app: string, isExtended: boolean): Promise<ListedDrain[]> =>
  api.logDrain.list(app, isExtended ? {query: {extended: 'true'}} : {})

/** An app's own drains, then those of its add-ons, which are asked for their plans. */
export async function showDrains({api, out}: Tools, app: string, drains: readonly ListedDrain[]): Promise<void> {
  const {addon, info, name} = out.style
  const own = drains.filter(drain => !drain.addon)
  if (own.length > 0) out.header('Drains')
  for (const drain of own) out.line(`${info(drain.url)} (${name(drain.token)})${numberOf(drain)}`)
  const theirs = drains.filter(drain => drain.addon)
  const addons = await Promise.all(theirs.map(drain => api.addOn.infoByApp(app, drain.addon?.name ?? '')))
  if (theirs.length > 0) out.header('Add-on Drains')
  for (const [at, drain] of theirs.entries()) out.line(`${name(addons[at]?.plan.name ?? '')} (${addon(addons[at]?.name ?? '')})${numberOf(drain)}`)
}

const numberOf = ({extended}: ListedDrain) => (extended ? ` drain_id=${extended.drain_id}` : '')
