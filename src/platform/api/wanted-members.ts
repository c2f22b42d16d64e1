import type {Call} from '../http/handlers.js'

/** Which members a client asks for in a header such as `Accept-Expansion: addon_service, plan`. */
export function named({header}: Call, name: 'Accept-Expansion' | 'Accept-Inclusion'): (member: string) => boolean {
  const members = new Set((header(name) ?? '').split(',').map(member => member.trim()))
  return member => members.has(member)
}
