import type {Handlers} from '../http/handlers.js'

import {emptyList, noneOf} from './without-it.js'

/** Nobody writes to the people of a platform: what happens is told by webhooks. */
export const notification: Handlers<'notification'> = {list: emptyList, update: noneOf('notification', 'Nothing is announced here.')}
