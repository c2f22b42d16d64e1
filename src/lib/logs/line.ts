export interface LogLine {
  /** Null where the line hasn't the official format. */
  created_at: null | string
  source: null | string
  dyno: null | string
  message: string
}

/** `2026-01-02T03:04:05.000000+00:00 app[web.1]: hello` in its parts. */
export function parseLogLine(line: string): LogLine {
  const [, created_at, source, dyno, message = ''] = /^(\S+) (\w+)\[([\w.-]+)\]:(?: (.*))?$/s.exec(line) ?? []
  if (created_at === undefined || source === undefined || dyno === undefined) return {created_at: null, source: null, dyno: null, message: line}
  return {created_at, source, dyno, message}
}
