import type {Env} from '../backend/folders.js'
import type {Target} from '../backend/target.js'
import type {Repository} from './remotes.js'

import {readContexts} from '../backend/contexts.js'
import {localAddress} from '../backend/local-address.js'
import {selectTarget, UnknownContext} from '../backend/select.js'
import {localTarget} from '../backend/target.js'
import {appOfRemotes} from './app.js'
import {CommandError} from './errors.js'
import {appRemotes, readRepository} from './remotes.js'

/** What a command line can't be understood without: where and in what environment it was typed. */
export interface Surroundings {env: Env; cwd: string}

export interface Wish {
  /** `--context`. */
  context: string | undefined
  /** `--remote`. */
  remote?: string | undefined
}

/** Which platform is meant. */
export function chooseTarget({env, cwd}: Surroundings, wish: Wish): Target {
  try {
    return selectTarget({
      flag: wish.context,
      env,
      get remoteHosts() { return remoteHosts(readRepository(cwd, env), wish.remote) },
      get contexts() { return readContexts(env) },
      local: localTarget(localAddress(env)),
    })
  } catch (error) {
    throw error instanceof UnknownContext ? new CommandError(error.message) : error
  }
}

function remoteHosts({preferred, remotes}: Repository, wanted = preferred): string[] {
  return appRemotes(remotes).filter(({remote}) => wanted === undefined || remote === wanted).map(({host}) => host)
}

/** Which app is meant where neither `--app` nor `HEROKU_APP` says it. */
export const chooseApp = (surroundings: Surroundings, wish: Wish, mustBe: boolean): string | undefined =>
  appOfRemotes(readRepository(surroundings.cwd, surroundings.env), chooseTarget(surroundings, wish), wish.remote, mustBe)
