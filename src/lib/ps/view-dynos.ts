import type {Terminal} from '../output/terminal.js'
import type {ListedDyno} from './dynos.js'

import {timeAgo} from '../output/time.js'

/** Dynos of one type and command under one header: one-off ones first, then by name. */
export function viewDynos(out: Terminal, dynos: readonly ListedDyno[], now: Date): void {
  const oneOffs = dynos.filter(isOneOff)
  if (oneOffs.length > 0) viewOneOffs(out, oneOffs, now)
  for (const group of groups(dynos.filter(dyno => !isOneOff(dyno)))) viewType(out, group, now)
}

export function viewExtended(out: Terminal, dynos: readonly ListedDyno[], noWrap: boolean, now: Date): void {
  const extended = (name: string) => (dyno: ListedDyno) => dyno.extended?.[name] ?? ''
  out.table([...dynos].sort((a, b) => (a.name < b.name ? -1 : 1)), {
    ID: dyno => dyno.id ?? '',
    Process: dyno => dyno.name,
    State: dyno => `${stateOf(out, dyno)} ${timeOf(out, dyno, now)}`,
    Region: extended('region'),
    'Execution Plane': extended('execution_plane'),
    Fleet: extended('fleet'),
    Instance: extended('instance'),
    IP: extended('ip'),
    Port: extended('port'),
    AZ: extended('az'),
    Release: dyno => dyno.release.version,
    Command: dyno => dyno.command,
    Route: extended('route'),
    Size: dyno => dyno.size,
  }, {overflow: 'wrap', noWrap})
}

function viewOneOffs(out: Terminal, dynos: ListedDyno[], now: Date): void {
  out.header(`${out.style.bold('run')}: one-off processes (${dynos.length})`)
  for (const dyno of byNumber(dynos)) {
    out.line(`${dyno.name} (${out.style.info(dyno.size)}): ${stateOf(out, dyno)} ${timeOf(out, dyno, now)}: ${dyno.command}`)
  }
  out.line()
}

function viewType(out: Terminal, dynos: ListedDyno[], now: Date): void {
  const [{type = '', size = '', command = ''} = {}] = dynos
  out.header(`${out.style.bold(type)} (${out.style.info(size)}): ${command} (${dynos.length})`)
  for (const dyno of byNumber(dynos)) out.line(`${dyno.name}: ${stateOf(out, dyno)} ${timeOf(out, dyno, now)}`)
  out.line()
}

function groups(dynos: ListedDyno[]): ListedDyno[][] {
  const labels = [...new Set(dynos.map(labelOf))].sort()
  return labels.map(label => dynos.filter(dyno => labelOf(dyno) === label))
}

const labelOf = ({type, command}: ListedDyno) => `${type}: ${command}`
const isOneOff = ({type}: ListedDyno) => type === 'run'
const byNumber = (dynos: ListedDyno[]) => dynos.sort((a, b) => numberOf(a) - numberOf(b))
const numberOf = ({name}: ListedDyno) => Number.parseInt(name.split('.')[1] ?? '0', 10)
const stateOf = ({style}: Terminal, {state}: ListedDyno) => (state === 'up' ? style.success(state) : style.warning(state))
const timeOf = ({style}: Terminal, dyno: ListedDyno, now: Date) => style.inactive(timeAgo(dyno.updated_at, now))
