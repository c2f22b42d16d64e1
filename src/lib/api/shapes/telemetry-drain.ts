import {list, object, oneOf, optional, record, string, time, uuid} from '../shape.js'

export const shape = object({
  created_at: time,
  id: uuid,
  owner: object({id: uuid, type: oneOf('app', 'space')}),
  signals: list(oneOf('traces', 'metrics', 'logs')),
  exporter: object({type: oneOf('otlphttp', 'otlp', 'splunk'), endpoint: string, headers: record(string)}),
  updated_at: time,
})

export const takes = {
  create: object({
    owner: object({id: string, type: oneOf('app', 'space')}),
    signals: list(oneOf('traces', 'metrics', 'logs')),
    exporter: object({type: oneOf('otlphttp', 'otlp', 'splunk'), endpoint: string, headers: optional(record(string))}),
  }),
  update: object({
    signals: optional(list(oneOf('traces', 'metrics', 'logs'))),
    exporter: optional(object({type: optional(oneOf('otlphttp', 'otlp', 'splunk')), endpoint: optional(string), headers: optional(record(string))})),
  }),
}
