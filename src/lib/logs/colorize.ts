import type {Style} from '../output/terminal.js'

import {colorApi} from './colorize-api.js'
import {colorRouter} from './colorize-router.js'
import {colorState} from './colorize-state.js'

type Paint = (text: string) => string

/**
 * Colours log lines as the official command line does: the head by who speaks, a hue for each in order of appearance,
 * the rest by what it says. One colorizer for one stream, so that a name keeps its hue.
 */
export function colorizer(style: Style): (line: string) => string {
  const hues = huesOf(style)
  const bodies: Record<string, (body: string) => string> = {
    api: body => colorApi(style, body),
    router: body => colorRouter(style, hues, body),
    run: body => colorState(style, body),
    web: body => colorState(style, body),
    postgres: body => colorSample(style, body),
    'heroku-postgres': body => colorSample(style, body),
    'heroku-redis': body => colorSample(style, body),
  }
  return line => {
    const [, head = '', name, body = ''] = /^(.*?\[([\w-]+)(?:[\d.]+)?\]:)(.*)$/s.exec(line) ?? []
    if (name === undefined) return line
    const text = body.trim()
    return `${hues(name)(head)} ${bodies[name]?.(text) ?? text}`
  }
}

/** Hands out a hue for each name, round and round. */
function huesOf(style: Style): (name: string) => Paint {
  const palette = [style.addon, style.success, style.user, style.pipeline, style.accent, style.info, style.name, style.addon, style.pipeline, style.warning]
  const assigned = new Map<string, Paint>()
  const hue = (name: string): Paint => {
    const known = assigned.get(name) ?? palette[assigned.size % palette.length] ?? style.info
    assigned.set(name, known)
    return known
  }
  for (const name of ['run', 'router', 'web', 'postgres', 'heroku-postgres']) hue(name)
  return hue
}

/** Measurements, `source=DATABASE sample#…`, stand back. */
const colorSample = (style: Style, body: string) => (/source=\w+ sample#/.test(body) ? style.inactive(body) : body)
