import type {Recorded} from './recorder.js'

/** What is chance, or the side's own, in a text. */
export interface Sides {
  /** The folder that the side's files are in. */
  folder: string
  /** Both looked at one app: its ids and times are equal as they are. */
  sameApp: boolean
}

const uuid = /\b[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}\b/g

/** Each keeps the width, so that tables stay comparable; the first ones hold for two looks at one app as well. */
const chance: Array<[RegExp, string]> = [
  [/(127\.0\.0\.1|localhost):\d{4}\b/g, '$1:PORT'],
  [/\(~ \d+[smh] ago\)/g, '(~ Ns ago)'],
]

const ownChance: Array<[RegExp, string]> = [
  [/(?:\b|(?<=%2F))(?:off|our)-/g, 'the-'],
  [uuid, 'aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee'],
  // A webhook's secret.
  [/\b[\da-f]{64}\b/g, 'SECRET'],
  // A public SSH key, and its fingerprint.
  [/\bAAAA[\w+/]{6,}(\.\.\.[\w+/]+)?/g, 'KEY'],
  [/\b([\da-f]{2}:){15}[\da-f]{2}\b/g, 'FINGERPRINT'],
  // What a token is.
  [/\b(HRKU-aaaaaaaa-[\w-]{27})-[\da-f]{24}\b/g, '$1-SECRET'],
  [/\bHRKU-[\da-f]{5}\*+[\da-f]{4}\b/g, 'HRKU-SECRET'],
  [/\b[A-Z][a-z]{2} [A-Z][a-z]{2} \d\d \d{4} \d\d:\d\d:\d\d GMT/g, 'Day Mon DD YYYY hh:mm:ss GMT'],
  [/\b\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|\+00:00)/g, 'YYYY-MM-DDThh:mm:ssZ'],
  [/\b\d{4}\/\d\d\/\d\d \d\d:\d\d:\d\d \+0000/g, 'YYYY/MM/DD hh:mm:ss +0000'],
  [/\b\d?\d:\d\d:\d\d [AP]M\b/g, 'hh:mm:ss AM'],
  // A one-off dyno; what it says next may stand right behind.
  [/\b([a-z]+)\.\d{4}(?!\d)/g, '$1.NNNN'],
  // What lets one in to a stream.
  [/(\/streams\/[\w-]+\/[\da-f-]{36})\.[\w-]+/g, '$1.SECRET'],
  // A name that the platform made up.
  [/\b[a-z]+(-[a-z]+)?-\d{5}\b/g, 'some-name-NNNNN'],
  // Of a review app, and of the app of a test run.
  [/-main-[\da-f]{4}\b/g, '-main-NNNN'],
  [/\b(ci-\d+)-[\da-f]{8}\b/g, '$1-NNNNNNNN'],
]

/** A program's own name, its version and its machine's. */
const program: Array<[RegExp, string]> = [
  [/\bhokku\b/g, 'heroku'],
  [/\bHokku\b/g, 'Heroku'],
  [/\bheroku\/\d+\.\d+\.\d+\S* (\S+) node-v\S+/g, 'heroku/VERSION $1 node-VERSION'],
]

export function normaliseText(text: string, {folder, sameApp}: Sides): string {
  const rules = [...program, ...chance, ...(sameApp ? [] : ownChance)]
  const masked = rules.reduce((result, [pattern, replacement]) => result.replaceAll(pattern, replacement), text.replaceAll(folder, '/SIDE'))
  // How wide a table is depends on how long ago its rows were.
  return masked.includes('(~ Ns ago)') && masked.includes('─') ? masked.replaceAll(/─+/g, '─').replaceAll(/ {2,}/g, '  ') : masked
}

/** stderr, with what a spinner draws taken away. */
export const normaliseStderr = (text: string, sides: Sides): string =>
  // Besides, what openssl draws while it looks for primes.
  normaliseText(text, sides).replaceAll(/[⠁-⣿]/g, '').replaceAll(/^\(node:\d+\) .*\n|^\(Use `node .*\n|^[.+*-]{9,}\n/gm, '')

/**
 * An error's words without its layout: a program's name of another length breaks lines elsewhere, and a long word
 * anywhere.
 */
export const unwrapped = (text: string): string => text.replaceAll(/^ [›»] {2,}/gm, ' ').replaceAll(/\s+/g, '')

/** Ids, times and names in a JSON value. */
export function normaliseValue(value: unknown, sides: Sides): unknown {
  if (typeof value === 'string') return normaliseText(value, sides)
  if (Array.isArray(value)) return value.map(item => normaliseValue(item, sides))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [normaliseText(name, sides), normaliseValue(inner, sides)]))
}

/** One line a request, sorted: those that a command makes at once come in any order. */
export const normaliseRequests = (requests: Recorded[], sides: Sides): string =>
  requests
    .map(({method, path, accept, range, body}) => {
      // Brackets and @ are written either way.
      const parts = [method, path.replaceAll('%5B', '[').replaceAll('%5D', ']').replaceAll('%40', '@'), accept, range ? `Range: ${range}` : '', isNothing(body) ? '' : JSON.stringify(sorted(body))]
      return normaliseText(parts.filter(Boolean).join(' '), sides)
    })
    .sort()
    .map(line => `${line}\n`)
    .join('')

/** Some calls carry an empty object where others carry nothing. */
const isNothing = (body: unknown) => body === undefined || (typeof body === 'object' && body !== null && Object.keys(body).length === 0)

/** The order of an object's members means nothing. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, inner]) => [name, sorted(inner)]))
}
