/** Heroku's colours, which tell a second attachment of a service from the first. */
const colours = `AMBER AQUA BLACK BLUE BRONZE BROWN CHARCOAL COBALT COPPER CRIMSON CYAN GOLD GRAY GREEN IVORY JADE LIME MAROON
MAUVE NAVY OLIVE ONYX ORANGE PINK PUCE PURPLE RED ROSE SILVER TEAL VIOLET WHITE YELLOW`.split(/\s+/)

/** `REDIS`, or `REDIS_TEAL` where that is taken. `integer` yields one from 0 up to, not including, what it is given. */
export function freeAttachmentName(wanted: {first: string; others: string}, isTaken: (name: string) => boolean, integer: (below: number) => number): string {
  if (!isTaken(wanted.first)) return wanted.first
  const free = colours.map(colour => `${wanted.others}_${colour}`).filter(name => !isTaken(name))
  return free[integer(free.length)] ?? freeAttachmentName({first: `${wanted.others}_2`, others: `${wanted.others}_2`}, isTaken, integer)
}

/** What a config var of the provider's is called where its add-on is attached under a name. */
export const attachedVar = (attachment: string, prefix: string, provided: string): string =>
  provided.startsWith(prefix) ? `${attachment}${provided.slice(prefix.length)}` : `${attachment}_${provided}`

/** `papertrail-web` → `PAPERTRAIL_WEB` */
export const prefixOf = (service: string): string => service.toUpperCase().replaceAll(/[^A-Z0-9]+/g, '_')

/** Its config vars are environment variables that begin with it. */
export const attachmentNameProblem = (name: string): string | undefined =>
  /^[A-Z][A-Z0-9_]{0,99}$/.test(name) ? undefined : `${name} is not a valid attachment name: it starts with a letter and has letters, digits and underscores.`
