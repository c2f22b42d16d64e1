import type {PacketReader} from './pkt-line.js'

import {BadPacket} from './pkt-line.js'

/** One `old new ref` line of a push. */
export interface Command {
  /** Object id that the client saw; all zeros: the ref is new. */
  old: string
  /** Object id that it shall get; all zeros: it is deleted. */
  next: string
  ref: string
}

export interface PushRequest {
  commands: Command[]
  capabilities: Set<string>
  /** Commits whose parents the client does not have. */
  shallow: string[]
}

export const noObject = '0'.repeat(40)
export const isDeletion = (command: Command): boolean => command.next === noObject

/** Reads what stands before the pack. Throws `BadPacket` where it is no list of commands. */
export async function readCommands(reader: PacketReader): Promise<PushRequest> {
  const request: PushRequest = {commands: [], capabilities: new Set(), shallow: []}
  for (let line = await reader.next(); line !== 'flush' && line !== undefined; line = await reader.next()) addLine(request, line)
  return request
}

const commandLine = /^([0-9a-f]{40}) ([0-9a-f]{40}) (\S.*)$/s
const shallowLine = /^shallow ([0-9a-f]{40})$/

/** The first command's line carries the capabilities behind a NUL. */
function addLine(request: PushRequest, line: Buffer) {
  const [text = '', capabilities] = line.toString('utf8').replace(/\n$/, '').split('\0')
  if (capabilities !== undefined && request.commands.length === 0) request.capabilities = new Set(capabilities.split(' ').filter(Boolean))
  const shallow = shallowLine.exec(text)
  const command = commandLine.exec(text)
  if (shallow) request.shallow.push(shallow[1] ?? '')
  else if (command) request.commands.push({old: command[1] ?? '', next: command[2] ?? '', ref: command[3] ?? ''})
  else throw new BadPacket('That is not a list of refs to push.')
}

/** The rules of git-check-ref-format(1), and only below `refs/`. */
export function isRefName(ref: string): boolean {
  if (!ref.startsWith('refs/') || ref.length > 1024) return false
  if ([...ref].some(character => character <= ' ' || character === '\u007f' || '~^:?*[\\'.includes(character))) return false
  if (ref.includes('..') || ref.includes('@{') || ref.endsWith('.')) return false
  const parts = ref.split('/')
  return parts.length > 2 && parts.every(part => part !== '' && !part.startsWith('.') && !part.endsWith('.lock'))
}
