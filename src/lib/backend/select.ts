import type {Contexts} from './contexts.js'
import type {Env} from './folders.js'
import type {Target} from './target.js'

import {heroku, servesHost, targetOf} from './target.js'

/** What a choice looks at; who makes it may read files only when they are asked for. */
export interface Choice {
  /** `--context`. */
  flag: string | undefined
  env: Env
  /** Hosts of the git remotes here, those of the wanted remote only where one is wanted. */
  remoteHosts: readonly string[]
  contexts: Contexts
  local: Target
}

/** No context has this name. */
export class UnknownContext extends Error {
  constructor(
    readonly context: string,
    readonly known: string[],
  ) {
    super(`Couldn't find the context ${context}. There are ${known.join(', ')}.`)
  }
}

/**
 * Which platform a command talks to: `--context`, `HOKKU_CONTEXT`, `HEROKU_HOST`, the host of the git remote, the
 * default set by `contexts:use`; else `heroku` where there is a `HEROKU_API_KEY` (a CI job written for Heroku must
 * not start a platform), else `local`.
 */
export function selectTarget(choice: Choice): Target {
  const {flag, env} = choice
  const named = flag || env.HOKKU_CONTEXT
  if (named) return targetNamed(named, choice)
  if (env.HEROKU_HOST) return targetOfHost(env.HEROKU_HOST, choice)
  const fromRemote = targetOfRemotes(choice)
  if (fromRemote) return fromRemote
  const {current} = choice.contexts
  if (current) return targetNamed(current, choice)
  return env.HEROKU_API_KEY ? heroku : choice.local
}

/** All that can be chosen, in the order in which they are listed. */
export const knownTargets = ({contexts, local}: Pick<Choice, 'contexts' | 'local'>): Target[] =>
  [local, heroku, ...Object.entries(contexts.urls).map(([name, url]) => targetOf(url, name))]

function targetNamed(name: string, choice: Choice): Target {
  const known = knownTargets(choice)
  const found = known.find(target => target.name === name)
  if (!found) throw new UnknownContext(name, known.map(target => target.name))
  return found
}

/** The local platform may be named by its address: that is what `platform:env` does. */
function targetOfHost(host: string, {local}: Choice): Target {
  const target = targetOf(host)
  return servesHost(local, target.gitHost) && target.apiUrl.startsWith('http:') ? local : target
}

/**
 * A remote says which platform only where it is one we know (others are at GitHub and the like), and only where all
 * that do agree.
 */
function targetOfRemotes(choice: Choice): Target | undefined {
  const known = knownTargets(choice)
  const named = choice.remoteHosts.flatMap(host => known.find(target => servesHost(target, host)) ?? [])
  return new Set(named.map(target => target.name)).size === 1 ? named[0] : undefined
}
