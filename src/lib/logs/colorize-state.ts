import type {Style} from '../output/terminal.js'

/** What the platform says of a dyno: its state, its command, its end. */
export function colorState(style: Style, body: string): string {
  const {code, failure, success} = style
  const change = /^State changed from (\w+) to (\w+)$/.exec(body)
  if (change) return `State changed from ${state(style, change[1])} to ${state(style, change[2])}`
  const command = /^Starting process with command (`.+`)$/.exec(body)
  if (command) return `Starting process with command ${code(command[1] ?? '')}`
  const exit = /^Process exited with status (\d+)$/.exec(body)
  if (exit) return `Process exited with status ${exit[1] === '0' ? success('0') : failure(exit[1] ?? '')}`
  if (/^Stopping all processes with SIG[A-Z]+$/.test(body)) return failure(body)
  return body === 'Restarting' || body === 'Unidling' ? style.addon(body) : body
}

function state(style: Style, name = ''): string {
  if (name === 'up' || name === 'complete') return style.success(name)
  if (name === 'starting') return style.info(name)
  return name === 'down' ? style.failure(name) : name
}
