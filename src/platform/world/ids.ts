import {randomBytes, randomInt, randomUUID} from 'node:crypto'

import type {Ids} from './world.js'

/** Ids that nobody can guess. */
export const randomIds: Ids = {
  uuid: () => randomUUID(),
  hex: bytes => randomBytes(bytes).toString('hex'),
  integer: below => randomInt(below),
}
