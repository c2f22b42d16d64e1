import type {Tools} from '../command/define.js'
import type {Asked, Kind} from './kinds.js'
import type {Whose} from './names.js'
import type {Wish} from './wish.js'

import {builtInContexts, readContexts} from '../backend/contexts.js'
import {readPlatformFile} from '../backend/local-address.js'
import {hostOf} from '../backend/target.js'
import {leaveToOurselves, runOurselves} from '../command/ourselves.js'
import {readRepository} from '../command/remotes.js'
import {chooseApp, chooseTarget} from '../command/target.js'
import {constants, sources} from './kinds.js'
import {keptNames, refreshNames, touchNames} from './names.js'
import {wishOf} from './wish.js'

/** Everything that could stand at the end of the line, whatever is typed of it already; none where nothing is known. */
export async function completions(tools: Tools, line: string, app: string | undefined): Promise<string[]> {
  const wish = wishOf(line, tools.commands, app)
  if (!wish) return []
  const names = typeof wish.of === 'string' ? await namesOf(tools, wish.of, wish, line) : wish.of
  return names.map(name => `${name}${wish.behind}`)
}

/** Asks the platform anew for what the line wants of it. */
export async function refreshFor(tools: Tools, line: string, app: string | undefined): Promise<void> {
  const wish = wishOf(line, tools.commands, app)
  const whose = wish && whoseOf(tools, wish)
  if (whose && typeof wish.of === 'string' && isAsked(wish.of)) await refreshNames(tools, wish.of, whose)
}

async function namesOf(tools: Tools, kind: Kind, wish: Wish, line: string): Promise<readonly string[]> {
  if (isAsked(kind)) return askedNames(tools, kind, wish, line)
  if (kind === 'command') return Object.keys(tools.commands).filter(id => !tools.commands[id]?.load().hidden)
  if (kind === 'context') return [...builtInContexts, ...Object.keys(readContexts(tools.env).urls)]
  if (kind === 'remote') return readRepository(tools.cwd, tools.env).remotes.map(({name}) => name)
  return constants[kind]
}

/** What is kept, at once: a process of its own asks anew, and is waited for only where nothing is kept. */
async function askedNames(tools: Tools, kind: Asked, wish: Wish, line: string): Promise<string[]> {
  const whose = whoseOf(tools, wish)
  if (!whose || (sources[kind].of === 'app' && whose.app === undefined)) return []
  const refresh = ['autocomplete:options', line, '--refresh', ...(wish.context === undefined ? [] : ['--context', wish.context])]
  const kept = keptNames(tools, kind, whose)
  if (!kept) await runOurselves(tools, refresh)
  if (kept?.isStale) {
    touchNames(tools, kind, whose)
    leaveToOurselves(tools, refresh)
  }
  return (kept ?? keptNames(tools, kind, whose))?.names ?? []
}

/** Undefined where there is nobody to ask: no key of the keyboard starts a platform. */
function whoseOf({cwd, env}: Tools, {app, context, remote}: Wish): Whose | undefined {
  const target = chooseTarget({cwd, env}, {context, remote})
  if (target.isLocal && !readPlatformFile(env)) return undefined
  return {host: hostOf(target.apiUrl), app: app ?? chooseApp({cwd, env}, {context, remote}, false)}
}

const isAsked = (kind: Kind): kind is Asked => Object.hasOwn(sources, kind)
