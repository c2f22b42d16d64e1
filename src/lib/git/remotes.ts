import {existsSync} from 'node:fs'
import {join} from 'node:path'

import type {Tools} from '../command/define.js'
import type {Remote} from '../command/remotes.js'

import {appRemotes, readRepository} from '../command/remotes.js'
import {gitOrFail} from './git.js'

type Place = Pick<Tools, 'backend' | 'cwd' | 'env'>

export const gitUrl = ({backend}: Pick<Tools, 'backend'>, app: string): string => `https://${backend.gitHost}/${app}.git`

/** As the official command line sees it: a repository begins right here, not further up. */
export const isRepository = (cwd: string): boolean => existsSync(join(cwd, '.git'))

/** The remote that a new app gets: `wanted`, or `hokku` where a remote `heroku` already leads elsewhere. */
export function freeRemoteName(remotes: readonly Remote[], wanted: string, url: string): string | undefined {
  const candidates = wanted === 'heroku' ? ['heroku', 'hokku'] : [wanted]
  return candidates.find(name => remotes.every(remote => remote.name !== name || remote.url === url))
}

/** Makes a remote lead to an app, whether or not there is one of this name; `extra` goes to git. */
export async function setRemote(place: Place, name: string, url: string, extra: readonly string[] = []): Promise<void> {
  const names = (await gitOrFail(['remote'], place.cwd)).split('\n')
  await gitOrFail(['remote', ...(names.includes(name) ? ['set-url'] : ['add']), name, url, ...extra], place.cwd)
}

/** The names of the remotes here that lead to an app of this platform. */
export function remotesOf({backend, cwd, env}: Place, app: string): string[] {
  const remotes = appRemotes(readRepository(cwd, env).remotes)
  return remotes.filter(remote => remote.app === app && remote.host === backend.gitHost).map(({remote}) => remote)
}

export async function removeRemotes(place: Place, app: string): Promise<void> {
  for (const name of remotesOf(place, app)) await gitOrFail(['remote', 'rm', name], place.cwd)
}

export {readRepository} from '../command/remotes.js'
