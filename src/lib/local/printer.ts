import type {Tools} from '../command/define.js'
import type {Terminal} from '../output/terminal.js'
import type {Ended} from './group.js'
import type {LocalProcess} from './wanted.js'

export interface Printer {
  line(name: string, text: string): void
  ended(name: string, end: Ended): void
  killing(): void
}

/** What several processes print, each line with the time and the name, a hue for each process type. */
export function createPrinter(out: Terminal, processes: readonly LocalProcess[], clock: Tools['clock'], stdout: (text: string) => void): Printer {
  const {accent, addon, failure, pipeline, success, user} = out.style
  const hues = [pipeline, accent, user, success, addon]
  const types = [...new Set(processes.map(({name}) => typeOf(name)))]
  const hue = (name: string) => hues[types.indexOf(typeOf(name)) % hues.length] ?? accent
  const width = Math.max(...processes.map(({name}) => name.length))
  const label = (name: string) => `${timeOfDay(clock.now())} ${name.padEnd(width)}`
  return {
    line: (name, text) => stdout(`${hue(name)(`${label(name)} | `)} ${text}`),
    ended(name, {exitStatus, signal}) {
      if (exitStatus === 0) stdout(`${hue(name)(label(name))} ${user('Exited Successfully')}`)
      else out.note(`${hue(name)(label(name))} ${failure(`Exited with exit code ${exitStatus ?? signal}`)}`)
    },
    killing: () => stdout(user('[DONE] Killing all processes with signal  SIGINT')),
  }
}

const typeOf = (name: string) => name.slice(0, name.lastIndexOf('.'))

/** `9:05:03 PM` */
function timeOfDay(date: Date): string {
  const rest = [date.getMinutes(), date.getSeconds()].map(value => String(value).padStart(2, '0')).join(':')
  return `${date.getHours() % 12 || 12}:${rest} ${date.getHours() < 12 ? 'AM' : 'PM'}`
}
