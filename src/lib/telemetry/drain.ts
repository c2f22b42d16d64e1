import type {TelemetryDrain} from '../api/types.js'
import type {Tools} from '../command/define.js'
import type {Terminal} from '../output/terminal.js'

import {argument} from '../command/flags.js'

export const options = {version: '3.sdk'}
export const drainArgs = () => ({telemetry_drain_id: argument({description: 'ID of the drain', required: true})})

export interface OwnedDrain extends TelemetryDrain {owner: TelemetryDrain['owner'] & {name: string}}

/** A drain's owner is told by its id: a person wants its name. */
export async function withOwner({api}: Pick<Tools, 'api'>, drain: TelemetryDrain): Promise<OwnedDrain> {
  const {id, type} = drain.owner
  const {name} = type === 'app' ? await api.app.info(id, options) : await api.space.info(id, options)
  return {...drain, owner: {...drain.owner, name}}
}

export function viewDrain(out: Terminal, {id, owner, signals, exporter}: OwnedDrain): void {
  const {style} = out
  out.header(style.name(id))
  out.object({
    ...(owner.type === 'app' ? {App: style.app(owner.name)} : {Space: style.space(owner.name)}),
    Signals: signals.join(', '),
    Endpoint: style.info(exporter.endpoint),
    Transport: exporter.type === 'otlp' ? 'gRPC' : 'HTTP',
    Headers: JSON.stringify(exporter.headers),
  })
}
