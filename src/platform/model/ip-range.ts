import {isIPv4, isIPv6} from 'node:net'

/** Addresses with the same first bits. IPv4 is kept as the part of IPv6 that is mapped to it: `::ffff:0:0/96`. */
export interface IpRange {first: bigint; bits: number}

/** What is written with a slash: `192.0.2.0/24`, `2001:db8::/32`. Bits behind the prefix may be set. Undefined where it is none. */
export function readRange(text: string): IpRange | undefined {
  const [, address = '', prefix = ''] = /^([^/%]+)\/(0|[1-9]\d{0,2})$/.exec(text) ?? []
  const value = readAddress(address)
  const length = Number(prefix)
  if (value === undefined || length > (isIPv4(address) ? 32 : 128)) return undefined
  const bits = isIPv4(address) ? length + 96 : length
  return {first: startOf(value, bits), bits}
}

/** As sockets tell it: with the zone behind a `%` perhaps. Undefined where it is no address. */
export function readAddress(text: string): bigint | undefined {
  if (isIPv4(text)) return mapped | readIPv4(text)
  const address = text.replace(/%.*$/, '')
  return isIPv6(address) ? readIPv6(address) : undefined
}

/** The first address of the range of so many bits that this one is in. */
export const startOf = (address: bigint, bits: number): bigint => (address >> BigInt(128 - bits)) << BigInt(128 - bits)

const mapped = 0xffff_0000_0000n

const readIPv4 = (text: string): bigint => text.split('.').reduce((value, part) => (value << 8n) | BigInt(part), 0n)

/** The two halves around `::`, of which each group has 16 bits and IPv4 at the end stands for two. */
function readIPv6(text: string): bigint {
  const [head = [], tail] = text.split('::').map(half => half.split(':').filter(Boolean).flatMap(groups))
  const missing = Array.from({length: 8 - head.length - (tail?.length ?? 0)}, () => 0n)
  return [...head, ...missing, ...(tail ?? [])].reduce((value, group) => (value << 16n) | group, 0n)
}

function groups(part: string): bigint[] {
  if (!part.includes('.')) return [BigInt(`0x${part}`)]
  const value = readIPv4(part)
  return [value >> 16n, value & 0xffffn]
}
