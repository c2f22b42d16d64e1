// Version ranges as npm reads them: `20.x`, `^18.2`, `>=20 <23`, `18 || 20`, `16 - 18`. Releases only, no `-rc.1`.

/** Whether a version lies in a range; every one does in the empty range. */
exports.fits = (version, range) => {
  const numbers = parse(version)
  return numbers !== undefined && range.split('||').some(part => comparators(part).every(([operator, limit]) => holds(numbers, operator, limit)))
}

/** Of a list, the newest; undefined where none is a release. */
exports.highest = versions => versions.filter(version => parse(version)).sort((a, b) => compare(parse(a), parse(b))).at(-1)

const parse = version => /^v?(\d+)\.(\d+)\.(\d+)$/.exec(version)?.slice(1).map(Number)

function compare(a, b) {
  const at = [0, 1, 2].find(index => a[index] !== b[index])
  return at === undefined ? 0 : a[at] - b[at]
}

function holds(version, operator, limit) {
  const order = compare(version, limit)
  return {'>=': order >= 0, '<': order < 0}[operator]
}

/** Everything comes down to lower limits (`>=`) and upper ones (`<`); what can't be read holds for no version. */
function comparators(part) {
  const text = part.replace(/\s+-\s+/g, ' - ').replace(/([<>=~^]+)\s+/g, '$1').trim()
  const hyphen = /^(\S+) - (\S+)$/.exec(text)
  if (hyphen) return [...lower(hyphen[1]), ...below(hyphen[2])]
  return text.split(/\s+/).filter(Boolean).flatMap(comparator)
}

const nothing = [['<', [0, 0, 0]]]

function comparator(text) {
  const [, operator, version] = /^([<>=~^]*)(.*)$/.exec(text)
  const given = partial(version)
  if (given === undefined) return nothing
  if (given.length === 0) return operator === '<' || operator === '>' ? nothing : []
  switch (operator) {
    case '>=': return lower(version)
    case '<': return [['<', filled(given)]]
    case '>': return given.length === 3 ? [['>=', next(given)]] : [['>=', below(version)[0][1]]]
    case '<=': return below(version)
    case '^': return [['>=', filled(given)], ['<', caretLimit(given)]]
    case '~': case '~>': return [['>=', filled(given)], ['<', next(given.slice(0, 2))]]
    case '': case '=': return [['>=', filled(given)], ['<', next(given)]]
    default: return nothing
  }
}

const lower = version => (partial(version) === undefined ? nothing : [['>=', filled(partial(version))]])
/** Up to and with everything that the (partial) version stands for. */
const below = version => {
  const given = partial(version)
  return given === undefined ? nothing : given.length === 0 ? [] : [['<', next(given)]]
}

/** `20.x` → [20]; undefined where it is no version. */
function partial(version) {
  const parts = version.replace(/^[v=]+/, '').replace(/[-+].*$/, '').split('.')
  const wild = parts.findIndex(part => /^[xX*]?$/.test(part))
  const numbers = wild === -1 ? parts : parts.slice(0, wild)
  return parts.length <= 3 && numbers.every(part => /^\d+$/.test(part)) ? numbers.map(Number) : undefined
}

const filled = ([major = 0, minor = 0, patch = 0]) => [major, minor, patch]

/** The first version after all that the numbers stand for: [20] → 21.0.0, [20, 1] → 20.2.0. */
function next(numbers) {
  return filled([...numbers.slice(0, -1), numbers.at(-1) + 1])
}

/** A caret lets everything change to the right of the first number that isn't 0. */
function caretLimit(given) {
  const first = given.findIndex(number => number > 0)
  return next(first === -1 ? given : given.slice(0, first + 1))
}
