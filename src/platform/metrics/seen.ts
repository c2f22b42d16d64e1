import type {LogQuery} from '../logs/logs.js'
import type {Parts} from '../parts.js'
import type {Span} from './span.js'

/** Something that a log line tells: when, what it counts as, and how much. */
export interface Seen {at: number; name: string; value: number}

/** Nothing samples apps: their log has every request and every error, so metrics are read from what is kept of it. */
export async function seenInLog({logs}: Parts, appId: string, {start, end}: Span, query: Omit<LogQuery, 'lines' | 'tail'>, read: (text: string) => Omit<Seen, 'at'> | undefined): Promise<Seen[]> {
  const seen: Seen[] = []
  for await (const {text} of logs.read(appId, {...query, source: 'heroku', lines: mostLines, tail: false}, new AbortController().signal)) {
    const at = Date.parse(text.slice(0, text.indexOf(' ')))
    const told = at >= start && at < end ? read(text) : undefined
    if (told) seen.push({at, ...told})
  }
  return seen
}

/** So that a busy app's log is not read whole: what was before its last so many lines is not counted. */
const mostLines = 50_000

/** A request that the router could not bring to its end, by its code. What clients choose stands behind. */
export function routerError(text: string) {
  const [, name] = /^\S+ heroku\[router\]: (?:sock=\w+ )?at=\w+ code=(H\d\d) /.exec(text) ?? []
  return name === undefined ? undefined : {name, value: 1}
}

/** A request by the status that it was answered with. What clients choose stands before. */
export function status(text: string) {
  const [, name] = /.* status=(\d{3}) bytes=/.exec(text) ?? []
  return name === undefined ? undefined : {name, value: 1}
}

/** Milliseconds that a dyno took for a request. */
export function latency(text: string) {
  const [, time] = /.* service=(\d+)ms status=/.exec(text) ?? []
  return time === undefined ? undefined : {name: 'latency', value: Number(time)}
}

/** `Error R14 (Memory quota exceeded)`, by its code. */
export function dynoError(text: string) {
  const [, name] = /^\S+ heroku\[[^\]]+\]: Error (R\d\d) /.exec(text) ?? []
  return name === undefined ? undefined : {name, value: 1}
}
