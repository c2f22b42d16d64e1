import type {App, LogSession} from '../api/types.js'
import type {Client} from '../api/client.js'

export interface LogFilter {
  dyno: string | undefined
  type: string | undefined
  source: string | undefined
  lines: number | undefined
  tail: boolean
}

/** A Fir app's logs are always tailed, and have no past. */
export const isFir = ({generation}: App): boolean => (generation as string | {name: string} | undefined) === 'fir' || generation?.name === 'fir'

export const createLogSession = (api: Client, app: App, name: string, filter: LogFilter): Promise<LogSession> =>
  api.logSession.create(name, isFir(app) ? firBody(filter) : cedarBody(filter), {version: '3.sdk'})

const firBody = ({dyno, source, type}: LogFilter) => ({...given('source', source), ...given('dyno', dyno), ...given('type', type)})

/** `dyno` takes a process type as well. */
const cedarBody = ({dyno, lines, source, tail, type}: LogFilter) => ({
  ...given('source', source), ...given('dyno', dyno ?? type), ...given('lines', lines), tail,
})

const given = <K extends string, V>(key: K, value: V | undefined) => (value === undefined ? {} : ({[key]: value} as Record<K, V>))
