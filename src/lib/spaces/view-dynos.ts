import type {Space, SpaceDyno} from '../api/types.js'
import type {Terminal} from '../output/terminal.js'

import {timeAgo} from '../output/time.js'

type Dyno = SpaceDyno['dynos'][number]

/** The dynos of each app, by type, in the order in which the types come. */
export function viewSpaceDynos(out: Terminal, space: Space, apps: SpaceDyno[], now: Date): void {
  for (const {app_name: app, dynos} of apps) {
    for (const type of new Set(dynos.map(dyno => dyno.type))) viewType(out, space, app, dynos.filter(dyno => dyno.type === type), now)
  }
}

function viewType(out: Terminal, space: Space, app: string, dynos: Dyno[], now: Date): void {
  const {style} = out
  const [{command = '', size = '', type = ''} = {}] = dynos
  const isOneOff = type === 'run'
  const shown = isOneOff ? `${style.bold('run')}: one-off processes` : `${style.bold(type)} (${style.info(shownSize(space, size))}): ${command}`
  out.header(`${style.app(app)} ${shown} (${dynos.length})`)
  for (const dyno of dynos.toSorted((a, b) => numberOf(a) - numberOf(b))) {
    const state = `${dyno.state === 'up' ? style.success(dyno.state) : style.warning(dyno.state)} ${style.inactive(timeAgo(dyno.updated_at, now))}`
    out.line(isOneOff ? `${dyno.name} (${style.info(shownSize(space, dyno.size))}): ${state}: ${dyno.command}` : `${dyno.name}: ${state}`)
  }
  out.line()
}

const shownSize = ({shield}: Space, size: string) => (shield ? size.replace(/^Private-/, 'Shield-') : size)
const numberOf = ({name}: Dyno) => Number.parseInt(name.split('.')[1] ?? '0', 10)
