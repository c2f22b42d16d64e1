import type {App, Formation} from '../api/types.js'
import type {Client} from '../api/client.js'
import type {Counts} from '../metrics/errors.js'

import {ApiError} from '../api/errors.js'
import {dynoErrors, lastHours, routerErrors, sum} from '../metrics/errors.js'

/** What the dashboard shows of an app. */
export interface Card {
  app: App
  formation: Formation[]
  pipeline: string | undefined
  /** Those of the router, by code: the official one asks for the dynos' too, and shows none. */
  errors: Counts
  dynoErrors: Record<string, Counts>
  /** Milliseconds. */
  latency: number | undefined
  requestsPerMinute: number | undefined
  /** Requests of three hours each, less the last. */
  rises: number[]
}

/** An app and its last day. Metrics that can't be had are left out. */
export async function cardOf(api: Client, name: string, now: Date): Promise<Card> {
  const [app, formation, pipeline] = await Promise.all([api.app.info(name), api.formation.list(name), pipelineOf(api, name)])
  const types = formation.map(({type}) => type)
  const span = lastHours(24, now)
  const [process = 'undefined'] = types
  const query = {...span, process_type: process}
  const [ofDynos, errors, latency, status] = await Promise.all([
    dynoErrors(api, name, types, span).catch(() => ({})),
    routerErrors(api, name, span, process).catch(() => ({})),
    api.routerMetrics.latency(name, {query}).then(({data}) => mean(data['latency.ms.p50'] ?? []), () => undefined),
    api.routerMetrics.status(name, {query}).then(({data}) => steps(Object.values(data)), () => []),
  ])
  return {
    app, formation, pipeline, errors, dynoErrors: ofDynos, latency,
    requestsPerMinute: status.length > 0 ? Math.round(sum(status) / (24 * 60)) : undefined,
    rises: inThrees(status),
  }
}

const pipelineOf = async (api: Client, app: string): Promise<string | undefined> => {
  try {
    return (await api.pipelineCoupling.infoByApp(app)).pipeline.name
  } catch (error) {
    if (error instanceof ApiError) return undefined
    throw error
  }
}

type Values = ReadonlyArray<number | null>

const mean = (values: Values): number | undefined => (values.length > 0 ? Math.round(sum(values) / values.length) : undefined)

/** Of all series together, step by step. */
const steps = (series: readonly Values[]): number[] =>
  Array.from({length: Math.max(0, ...series.map(({length}) => length))}, (_, at) => sum(series.map(values => values[at] ?? 0)))

const inThrees = (values: readonly number[]): number[] =>
  Array.from({length: Math.max(0, Math.floor((values.length - 1) / 3))}, (_, at) => sum(values.slice(at * 3, at * 3 + 3)))
