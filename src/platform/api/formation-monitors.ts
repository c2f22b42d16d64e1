import type {Handlers} from '../http/handlers.js'

import {emptyList, noneOf, refused} from './without-it.js'

/** Nothing watches response times here, so nothing scales by them. */
export const formationMonitor: Handlers<'formationMonitor'> = {
  create: refused('This platform does not scale by response time: set the number of dynos with hokku ps:scale.'),
  list: emptyList,
  update: noneOf('monitor', 'Nothing watches response times here.'),
}
