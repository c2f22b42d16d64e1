import type {Tools} from '../command/define.js'
import type {LogFilter} from './session.js'

import {Silent} from '../command/errors.js'
import {colorizer} from './colorize.js'
import {parseLogLine} from './line.js'
import {createLogSession, isFir} from './session.js'

export interface LogView {
  json: boolean
  isColored: boolean
  /** Undefined: all are. */
  isWanted?: ((line: string) => boolean) | undefined
}

/** The lines of one app's logs as they come, until they end or Ctrl-C; yields them where they are wanted as JSON. */
export async function showLogs(tools: Tools, name: string, filter: LogFilter, view: LogView) {
  const {api, backend, out, signal} = tools
  const app = await api.app.info(name, {version: '3.sdk'})
  const tail = filter.tail || isFir(app)
  if (isFir(app)) out.note('Fetching logs...\n')
  const {logplex_url: url} = await createLogSession(api, app, name, filter)
  const lines = chosen(backend.lines(url, {signal, tail}), view.isWanted)
  if (view.json) return tail ? printEach(lines, text => out.write(text)) : collect(lines)
  const color = view.isColored ? colorizer(out.style) : asIs
  for await (const line of lines) out.line(color(line))
  return undefined
}

async function* chosen(lines: AsyncIterable<string>, isWanted = (_: string) => true): AsyncGenerator<string> {
  for await (const line of lines) if (isWanted(line)) yield line
}

/** What doesn't end can't be one JSON document: a line of JSON each. */
async function printEach(lines: AsyncIterable<string>, write: (text: string) => void): Promise<never> {
  for await (const line of lines) write(`${JSON.stringify(parseLogLine(line))}\n`)
  throw new Silent(0)
}

async function collect(lines: AsyncIterable<string>) {
  const parsed = []
  for await (const line of lines) parsed.push(parseLogLine(line))
  return parsed
}

const asIs = (line: string) => line

/** Colours can be turned off for logs alone. */
export const wantsColors = (env: Tools['env'], noColor: boolean): boolean => !noColor && env.HEROKU_LOGS_COLOR !== '0' && env.HEROKU_COLOR !== '0'
