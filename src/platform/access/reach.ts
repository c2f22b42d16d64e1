import type {Caller} from '../model/caller.js'

import {forbidden} from '../../lib/api/errors.js'
import {addOnOf} from '../model/add-on-scope.js'

/** A provider's token is good for its own add-on, whatever else its owner may do. Throws 403. */
export function requireReach(caller: Caller, target: string): Caller {
  const addOnId = addOnOf(caller.authorization)
  const isWithin = addOnId === undefined || new RegExp(`^/addons/${addOnId}(?:[/?]|$)`).test(target)
  if (!isWithin) throw forbidden('This token is good for one add-on alone.')
  return caller
}
