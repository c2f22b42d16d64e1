import type {Env} from '../backend/folders.js'

import {readContexts} from '../backend/contexts.js'
import {localAddress} from '../backend/local-address.js'
import {knownTargets} from '../backend/select.js'
import {localTarget} from '../backend/target.js'

export interface ListedContext {name: string; url: string; isCurrent: boolean}

/** `local` and `heroku`, which are always there, and those that were added. */
export function listContexts(env: Env): ListedContext[] {
  const contexts = readContexts(env)
  return knownTargets({contexts, local: localTarget(localAddress(env))})
    .map(({name, apiUrl}) => ({name, url: apiUrl, isCurrent: name === contexts.current}))
}
