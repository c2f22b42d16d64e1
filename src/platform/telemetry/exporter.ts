import type {TelemetryDrain} from '../../lib/api/types.js'
import type {Certificates} from '../world/certificates.js'
import type {Signal} from './address.js'

import {exportByGrpc} from './grpc.js'
import {exportByHttp} from './http.js'

export type Exporter = TelemetryDrain['exporter']

/** What an app sent: an export request of OTLP 1.x, as it came. */
export interface Batch {signal: Signal; body: Buffer; type: string; encoding: string | undefined}

/** `again`: not now, perhaps later; `refused`: never. Rejects like `again`, with the reason. */
export type Outcome = 'again' | 'refused' | 'sent'

/** Hands a batch on, unchanged. */
export function send(exporter: Exporter, batch: Batch, certificates: Certificates): Promise<Outcome> {
  return exporter.type === 'otlp' ? exportByGrpc(exporter, batch, certificates) : exportByHttp(exporter, batch, certificates)
}
