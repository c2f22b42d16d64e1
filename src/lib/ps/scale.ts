import type {FormationUpdate} from '../api/types.js'

import {UsageError} from '../command/errors.js'

/**
 * `web=2`, `web+1`, `worker-1`, each with `:Standard-1X` behind it: the quantity stays text, the API understands the
 * sign. The official command line passes over what it can't read.
 */
export function parseScale(text: string): FormationUpdate {
  const [, type, quantity, size] = /^([\w-]+)([=+-]\d+)(?::([\w.-]+))?$/.exec(text) ?? []
  if (type === undefined || quantity === undefined) {
    throw new UsageError(`${text} is invalid. Must be in the format TYPE=QUANTITY[:SIZE], such as web=2 or worker+1:Standard-1X.`)
  }
  return {type, quantity: quantity.replace('=', ''), ...(size === undefined ? {} : {size})}
}
