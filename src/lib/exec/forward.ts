import {UsageError} from '../command/errors.js'

export interface Forwarded {local: number; remote: number}

/** `8000:80,9000` → local and remote ports; one number stands for both. */
export const readPorts = (text: string, localPort?: string): Forwarded[] =>
  text.split(',').map(part => {
    const [first = '', second = first] = part.trim().split(':')
    return {local: portOf(localPort ?? first), remote: portOf(second)}
  })

function portOf(text: string): number {
  const port = Number(text)
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new UsageError(`${text || 'Nothing'} is not a port.`)
  return port
}
