import type {Metrics} from '../../lib/api/types.js'
import type {Call, Handlers} from '../http/handlers.js'
import type {Seen} from '../metrics/seen.js'

import {dynoError, latency, routerError, seenInLog, status} from '../metrics/seen.js'
import {count, percentile, seriesOf} from '../metrics/series.js'
import {readSpan} from '../metrics/span.js'
import {findApp} from './find.js'

export const routerMetrics: Handlers<'routerMetrics'> = {
  errors: async call => counted(call, await requests(call, routerError)),

  async latency(call) {
    const [span, seen] = [spanOf(call), await requests(call, latency)]
    const series = percentiles.map(([name, part]) => seriesOf(span, seen.map(one => ({...one, name})), percentile(part)))
    return {...seriesOf(span, [], count), data: Object.fromEntries(series.flatMap(({data}) => Object.entries(data)))}
  },
  status: async call => counted(call, await requests(call, status)),
}

export const dynoMetrics: Handlers<'dynoMetrics'> = {
  async errors(call) {
    const app = await findApp(call)
    return counted(call, await seenInLog(call.parts, app.id, spanOf(call), {type: call.params.type}, dynoError))
  },
}

/** Under the names that Heroku has for them. */
const percentiles = [['latency.ms.max', 1], ['latency.ms.p50', 0.5], ['latency.ms.p95', 0.95], ['latency.ms.p99', 0.99]] as const

/** Web dynos alone are sent requests. */
async function requests(call: Call<'app'>, read: Parameters<typeof seenInLog>[4]): Promise<Seen[]> {
  const app = await findApp(call)
  if ((call.query.get('process_type') ?? 'web') !== 'web') return []
  return seenInLog(call.parts, app.id, spanOf(call), {dyno: 'router'}, read)
}

const counted = (call: Call, seen: Seen[]): Metrics => seriesOf(spanOf(call), seen, count)

const spanOf = ({query, parts: {world}}: Call) => readSpan(query, world.clock.now())
