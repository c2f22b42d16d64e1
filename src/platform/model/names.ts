/** Rules of names. Each says what is wrong with one, in words for its user; undefined where nothing is. */

/** Heroku: `^[a-z][a-z0-9-]{1,28}[a-z0-9]$`. */
export function appNameProblem(name: string): string | undefined {
  if (name.length < 3) return 'Name is too short (minimum is 3 characters).'
  if (name.length > 30) return 'Name is too long (maximum is 30 characters).'
  if (/^[a-z][a-z0-9-]*[a-z0-9]$/.test(name)) return reserved.has(name) ? `Name ${name} is reserved.` : undefined
  return 'Name must start with a letter, end with a letter or digit and can only contain lowercase letters, digits, and dashes.'
}

/** Heroku: `^[a-z][a-z0-9-]{2,29}$`. */
export function pipelineNameProblem(name: string): string | undefined {
  if (name.length < 3) return 'Name is too short (minimum is 3 characters).'
  if (name.length > 30) return 'Name is too long (maximum is 30 characters).'
  if (/^[a-z][a-z0-9-]*$/.test(name)) return undefined
  return 'Name must start with a letter and can only contain lowercase letters, digits, and dashes.'
}

/** Heroku: `^[a-z0-9](?:[a-z0-9]|-(?!-))+[a-z0-9]$`. */
export function teamNameProblem(name: string): string | undefined {
  if (name.length <= 100 && /^[a-z0-9](?:[a-z0-9]|-(?!-))+[a-z0-9]$/.test(name) && !teamWords.has(name)) return undefined
  return 'Name must have 3 to 100 characters: lowercase letters, digits and single dashes, none of them at the start or the end.'
}

/** Heroku: `^[a-z0-9](?:[a-z0-9]|-(?!-))+[a-z0-9]$`. How long one may be isn't documented: as long as an app's. */
export function spaceNameProblem(name: string): string | undefined {
  if (name.length <= 30 && /^[a-z0-9](?:[a-z0-9]|-(?!-))+[a-z0-9]$/.test(name)) return undefined
  return 'Name must have 3 to 30 characters: lowercase letters, digits and single dashes, none of them at the start or the end.'
}

/** The paths of teams have these where a name could be. */
const teamWords = new Set(['apps', 'invitations', 'permissions'])

/** Hosts that the platform itself may answer at. */
const reserved = new Set(['api', 'git', 'platform', 'www'])

/**
 * A config var's name becomes the name of an environment variable: not empty, no `=`, nothing blank or invisible.
 * Heroku documents only the first two; the rest could not be read back by any shell or buildpack.
 */
export function configKeyProblem(key: string): string | undefined {
  if (key === '') return 'A config var must have a name.'
  if (/^[^\s=\p{Cc}]+$/u.test(key)) return undefined
  return `${JSON.stringify(key)} is not a valid config var name: it can't contain spaces, control characters or "=".`
}

/** Heroku: `^[a-zA-Z][A-Za-z0-9_-]+$`. */
export const addOnNameProblem = (name: string): string | undefined =>
  /^[a-zA-Z][A-Za-z0-9_-]{1,99}$/.test(name) ? undefined : 'Name must start with a letter and can only contain letters, digits, underscores and dashes.'

/** Heroku: `^[-\w]{1,128}$`. */
export const isProcessType = (type: string): boolean => /^[-\w]{1,128}$/.test(type)

/** RFC 1123, at least two labels, with `*` allowed as the first. Expects lower case. An address is no name: its last label is a number. */
export function hostnameProblem(hostname: string): string | undefined {
  const labels = hostname.split('.')
  const named = labels[0] === '*' ? labels.slice(1) : labels
  const fits = hostname.length <= 253 && named.length >= 2 && named.every(label => /^(?!-)[a-z0-9_-]{1,63}(?<!-)$/.test(label)) && !/(^|\.)\d+$/.test(hostname)
  return fits ? undefined : `${hostname} is not a valid domain name.`
}

/** Enough of an address to be told from a name: nothing is ever sent to it. A colon could not be told from a password's. */
export const isEmail = (text: string): boolean => text.length <= 254 && /^[^\s@:\p{Cc}]+@[^\s@:\p{Cc}]+$/u.test(text)

export const isUuid = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)
