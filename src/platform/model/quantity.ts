import {mostDynos} from './dyno-sizes.js'

/**
 * How many dynos are asked for: a number, a number as text, or `+1` and `-1` relative to what there is, as the
 * command line sends them. Yields what is wrong as text.
 */
export function readQuantity(asked: unknown, current: number): number | string {
  const text = String(asked)
  const wrong = `Invalid quantity ${JSON.stringify(asked)}: it must be a whole number from 0 to ${mostDynos}.`
  if (!['number', 'string'].includes(typeof asked) || !/^[+-]?\d{1,9}$/.test(text)) return wrong
  const relative = typeof asked === 'string' && /^[+-]/.test(text)
  const wanted = relative ? current + Number(text) : Number(text)
  return wanted >= 0 && wanted <= mostDynos ? wanted : wrong
}
