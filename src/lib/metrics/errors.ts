import type {Metrics} from '../api/types.js'
import type {Client} from '../api/client.js'

import {ApiError} from '../api/errors.js'

/** How often each error code was seen. */
export type Counts = Record<string, number>

export interface ErrorCounts {router: Counts; dyno: Record<string, Counts>}

/** The hours up to now, as the metrics are asked for. */
export const lastHours = (hours: number, now: Date) =>
  ({start_time: new Date(now.getTime() - hours * 3_600_000).toISOString(), end_time: now.toISOString(), step: '1h'})

type Span = ReturnType<typeof lastHours>

export const routerErrors = async (api: Client, app: string, span: Span, process = 'web'): Promise<Counts> =>
  counted(await api.routerMetrics.errors(app, {query: {...span, process_type: process}}))

/** By process type. */
export async function dynoErrors(api: Client, app: string, types: readonly string[], span: Span): Promise<ErrorCounts['dyno']> {
  const counts = await Promise.all(types.map(type => api.dynoMetrics.errors(app, type, {query: {...span}}).then(counted, noneForType)))
  return Object.fromEntries(types.map((type, at) => [type, counts[at] ?? {}]))
}

const counted = ({data}: Metrics): Counts => Object.fromEntries(Object.entries(data).map(([code, values]) => [code, sum(values)]))

export const sum = (values: ReadonlyArray<number | null>): number => values.reduce<number>((total, value) => total + (value ?? 0), 0)

/** Heroku keeps none for some process types, and calls them invalid. */
function noneForType(error: unknown): Counts {
  if (error instanceof ApiError && error.status === 400 && error.message.startsWith('invalid process_type')) return {}
  throw error
}
