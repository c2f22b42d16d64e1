import type {Ref, Stack} from '../../lib/api/types.js'

import {stableId} from './stable-id.js'

/** The generation of Heroku's platform whose behaviour this one has. */
export const cedar: Ref = {id: stableId('generation cedar'), name: 'cedar'}

const since = '2026-01-01T00:00:00Z'

/** A stack only names what an app was made for: builds and dynos use the programs of this machine. */
export const stacks: readonly Stack[] = ['heroku-22', 'heroku-24'].map(name => ({
  created_at: since, default: name === 'heroku-24', id: stableId(`stack ${name}`), name, state: 'public', updated_at: since,
}))

export const defaultStack = 'heroku-24'

export const findStack = (identity: string): Stack | undefined => stacks.find(({id, name}) => id === identity || name === identity)
