import {CommandError} from '../command/errors.js'

type Signal = 'logs' | 'metrics' | 'traces'
const signals: readonly Signal[] = ['traces', 'metrics', 'logs']

/** `all`, or names with commas between them. */
export function signalsOf(text: string): Signal[] {
  if (text === 'all') return [...signals]
  const named = text.split(',').map(name => signals.find(signal => signal === name))
  if (named.every(signal => signal !== undefined)) return named
  throw new CommandError(`Invalid signal option: ${text}. Run hokku telemetry:add --help to see signal options.`, {exit: 1})
}

const transports = {grpc: 'otlp', http: 'otlphttp', splunk: 'splunk'} as const

/** What the API calls a transport. The third one is a secret of the official command line, its help and its error. */
export function exporterType(transport: string): 'otlp' | 'otlphttp' | 'splunk' {
  if (transport in transports) return transports[transport as keyof typeof transports]
  throw new Error(`Expected --transport=${transport} to be one of: http, grpc`)
}

/** Headers as JSON: `{"name": "value"}`. */
export function headersOf(json: string): Record<string, string> {
  try {
    return JSON.parse(json) as Record<string, string>
  } catch (error) {
    throw new Error(`--headers takes JSON: ${(error as Error).message}`, {cause: error})
  }
}

export const signalsText = 'what to collect, with commas between: traces, metrics, logs; or all'
export const headersText = 'further headers to send, as JSON'
export const transportText = 'how it is sent: http or grpc'
