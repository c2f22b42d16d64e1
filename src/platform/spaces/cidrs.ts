/** The ranges of a space's network. There is no such network here: what a space is told to have must only be possible. */
import {readRange} from '../model/ip-range.js'

/** Heroku: a /16 of the private ranges of RFC 1918. */
export function cidrProblem(cidr: string): string | undefined {
  if (isPrivate(cidr) && cidr.endsWith('/16')) return undefined
  return `${cidr} is not a valid cidr: give a /16 in 10.0.0.0/8, 172.16.0.0/12 or 192.168.0.0/16.`
}

/** Heroku: between a /16 and a /20. */
export function dataCidrProblem(cidr: string): string | undefined {
  if (isPrivate(cidr) && /\/(?:1[6-9]|20)$/.test(cidr)) return undefined
  return `${cidr} is not a valid data_cidr: give a private range between a /16 and a /20.`
}

const isPrivate = (cidr: string): boolean => /^(?:10|172\.(?:1[6-9]|2\d|3[01])|192\.168)\./.test(cidr) && readRange(cidr) !== undefined
