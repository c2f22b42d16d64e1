import type {Target} from '../backend/target.js'
import type {AppRemote, Repository} from './remotes.js'

import {servesHost} from '../backend/target.js'
import {CommandError} from './errors.js'
import {appRemotes} from './remotes.js'

/**
 * The app that the git remotes here stand for, among those that this platform serves: the wanted remote's, else that
 * of `git config heroku.remote`, else the only one. Undefined where there is none, or several and the command can do
 * without; an error, in the official words, where the wanted one is missing, or several are left and one must be.
 */
export function appOfRemotes(repository: Repository, target: Target, wanted: string | undefined, mustBe: boolean): string | undefined {
  const all = appRemotes(repository.remotes).filter(remote => servesHost(target, remote.host))
  const name = wanted ?? repository.preferred
  const candidates = name === undefined ? all : all.filter(({remote}) => remote === name)
  const [first, second] = candidates
  if (wanted !== undefined && !first) throw new CommandError(`remote ${wanted} not found in git remotes`)
  if (second && mustBe) throw new CommandError(severalApps(candidates, second))
  return second ? undefined : first?.app
}

const severalApps = (remotes: AppRemote[], second: AppRemote) => `Multiple apps in git remotes
  Usage: --remote ${second.remote}
     or: --app ${second.app}
  Your local git repository has more than 1 app referenced in git remotes.
  Because of this, we can't determine which app you want to run this command against.
  Specify the app you want with --app or --remote.
  Heroku remotes in repo:
  ${remotes.map(({app, remote}) => `${app} (${remote})`).join('\n')}

  https://devcenter.heroku.com/articles/multiple-environments`
