const minute = 60_000

/**
 * Milliseconds that a dyno of a formation runs before another one takes its place: a day and up to 216 minutes, as Heroku
 * documents, so that not all dynos of an app go in the same moment. Which of these is the dyno's own, by its id.
 */
export const lifetimeOf = (id: string): number => (24 * 60 + 216 * shareOf(id)) * minute

/** From 0 to 1, of the first eight digits of a UUID. */
const shareOf = (id: string): number => Number.parseInt(id.slice(0, 8), 16) / 2 ** 32
