import type {Generation} from '../../lib/api/types.js'
import type {Handlers} from '../http/handlers.js'

import {notFound} from '../../lib/api/errors.js'
import {cedar} from '../model/stacks.js'
import {findTeam} from './find.js'

const since = '2026-01-01T00:00:00Z'
/** The one whose behaviour this platform has. */
const generations: readonly Generation[] = [{...cedar, created_at: since, updated_at: since}]

export const generation: Handlers<'generation'> = {
  info({params}) {
    const found = generations.find(({id, name}) => id === params.generation || name === params.generation)
    if (!found) throw notFound('generation')
    return found
  },
  list: () => [...generations],
  async listByTeam(call) {
    await findTeam(call)
    return [...generations]
  },
}
