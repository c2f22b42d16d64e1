import type {Handlers} from '../http/handlers.js'

import {emptyList, refused} from './without-it.js'

/** No SSH server stands before dynos here. */
export const execTunnel: Handlers<'execTunnel'> = {
  create: refused('This platform has no tunnels into dynos: `hokku run:inside` runs a command in one.'),
  list: emptyList,
}
