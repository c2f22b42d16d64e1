const adjectives = `ancient arcane autumn aqueous bold brave bright calm cold cool crisp damp dark dawn deep dry eager early
evening fading fast fierce floating frozen gentle glacial golden green happy hidden high icy immense infinite intense
late limitless lively lone long lunar mighty misty morning mysterious nameless noble old pacific peaceful polar proud
pure quiet rapid rocky rough safe secret secure serene shielded shrouded silent small snowy soft solar sparkling spring
still stormy strong summer sunny swift tall tranquil twilight vast warm wandering whispering wild winter wise young`.split(/\s+/)

const nouns = `anchorage badlands basin bastion bay bayou beach beyond bird breeze brook brushlands bush butterfly caverns
cherry citadel cliffs cloud coast cove crag creek dawn depths dew dream dusk earth escarpment everglades falls fern field
fire firefly fjord flower fog forest fortress frost garden glade glitter gorge grass grove harbor haven haze headland hill
horizon hollows island journey lake leaf ledge meadow mesa mist moon mountain night oasis paper peak pebble pine plains
plateau pond rain ravine reef retreat ridge river sands savannah scrubland sea shadow shelf shore sierra silence sky smoke
snow snowflake sound spire springs star steppe stream sun sunset surf temple thicket thunder tor tundra valley voice
water waterfall wave waves wildflower wind wood woodland`.split(/\s+/)

/** `calm-river-04217`, as Heroku names an app that was given no name. At most 30 characters. `integer` yields one from 0 up to, not including, what it is given. */
export function generateAppName(integer: (below: number) => number): string {
  return `${pick(adjectives, integer)}-${pick(nouns, integer)}-${digits(integer)}`
}

/** `postgresql-calm-35978`, for one of `heroku-postgresql`. */
export const generateAddOnName = (service: string, integer: (below: number) => number): string =>
  `${service.replace(/^heroku-/, '')}-${pick(adjectives, integer)}-${digits(integer)}`

/** `tokyo-1050` on Heroku: what a certificate of an app goes by. */
export const generateEndpointName = (integer: (below: number) => number): string => `${pick(nouns, integer)}-${10_000 + integer(90_000)}`

const pick = (words: string[], integer: (below: number) => number) => words[integer(words.length)] ?? ''
const digits = (integer: (below: number) => number) => String(integer(100_000)).padStart(5, '0')
