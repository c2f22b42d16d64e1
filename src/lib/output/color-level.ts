type Env = Readonly<Record<string, string | undefined>>
export type ColorLevel = 0 | 1 | 2 | 3

/**
 * How many colours a stream shows: 0 none, 1 sixteen, 2 256, 3 all. `NO_COLOR` and `HEROKU_COLOR=0` turn them off,
 * `FORCE_COLOR` on, wherever the text goes; else it is the terminal's `COLORTERM` and `TERM` that say it.
 */
export function colorLevel(env: Env, isTTY: boolean): ColorLevel {
  if (env.HEROKU_COLOR === '0' || env.HEROKU_COLOR === 'false') return 0
  if (env.FORCE_COLOR !== undefined) return forcedLevel(env.FORCE_COLOR)
  if (env.NO_COLOR || !isTTY || env.TERM === 'dumb') return 0
  if (env.CI) return 1
  if (env.COLORTERM === 'truecolor' || env.COLORTERM === '24bit') return 3
  return /-?256(color)?$/i.test(env.TERM ?? '') ? 2 : 1
}

/** The marks before errors and warnings are oclif's, which takes a CI for one without colours. */
export const hasColoredMarks = (env: Env, isTTY: boolean): boolean =>
  colorLevel(env, isTTY) > 0 && (!env.CI || env.FORCE_COLOR !== undefined)

function forcedLevel(value: string): ColorLevel {
  if (value === '0' || value === 'false') return 0
  if (value === '1') return 1
  return value === '2' ? 2 : 3
}
