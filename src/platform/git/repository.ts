import {mkdtemp, readdir, rename, stat} from 'node:fs/promises'
import {join} from 'node:path'

import {ensureFolder, hasCode, removeTree} from '../world/files.js'
import {isDeletion} from './commands.js'
import type {Command} from './commands.js'
import {git, runGit} from './git.js'
import {readHead} from './refs.js'

/** Where an app's bare repository is: by the app's id, so that a rename moves nothing. */
export const repositoryFolder = (home: string, appId: string): string => join(home, 'git', `${appId}.git`)

/** The app's repository, made empty at its first use. */
export async function openRepository(home: string, appId: string): Promise<string> {
  const folder = repositoryFolder(home, appId)
  if (await isFolder(folder)) return folder
  const made = await mkdtemp(join(await ensureFolder(join(home, 'git')), '.new-'))
  try {
    await git(['-c', 'init.defaultBranch=main', 'init', '--quiet', '--bare', '--template=', made])
    // Whole or not at all: another request may be making it too.
    await rename(made, folder)
  } catch (error) {
    await removeTree(made)
    if (!hasCode(error, 'EEXIST', 'ENOTEMPTY')) throw error
  }
  return folder
}

export const removeRepository = (home: string, appId: string): Promise<void> => removeTree(repositoryFolder(home, appId))

/** All or none; refused where a ref isn't at its old value any more. Throws `GitFailed`. */
export async function updateRefs(repository: string, commands: Command[]): Promise<void> {
  if (commands.length === 0) return
  await git(['update-ref', '-z', '--stdin'], {env: {GIT_DIR: repository}, input: refUpdates(commands)})
}

/** The input of `git update-ref -z --stdin`: a new ref has the all-zero old value, which is checked like any other. */
export const refUpdates = (commands: Command[]): string =>
  commands.map(command => (isDeletion(command) ? `delete ${command.ref}\0${command.old}\0` : `update ${command.ref}\0${command.next}\0${command.old}\0`)).join('')

/** Makes the branch the one that a clone checks out. */
export async function pointHead(repository: string, ref: string): Promise<void> {
  if ((await readHead(repository)) !== ref) await git(['symbolic-ref', 'HEAD', ref], {env: {GIT_DIR: repository}})
}

/** Object id → type, for those that exist. `env` names the object folders to look into. */
export async function objectTypes(env: Record<string, string>, ids: string[]): Promise<Map<string, string>> {
  const text = await git(['cat-file', '--batch-check=%(objectname) %(objecttype)'], {env, input: ids.map(id => `${id}\n`).join('')})
  const rows = text.split('\n').map(line => line.split(' '))
  return new Map(rows.flatMap(([id, type]) => (id && type && type !== 'missing' ? [[id, type] as const] : [])))
}

/** First line of a commit's message. */
export async function subjectOf(env: Record<string, string>, commit: string): Promise<string> {
  return (await git(['log', '-1', '--format=%s', commit], {env})).trim()
}

/** Bytes that its packs take; pushes bring nothing but packs. */
export async function repositorySize(repository: string): Promise<number> {
  const folder = join(repository, 'objects', 'pack')
  const files = await Promise.all((await readdir(folder)).map(name => stat(join(folder, name))))
  return files.reduce((sum, {size}) => sum + size, 0)
}

/** Every push leaves a pack; many of them make reading slow. Safe beside pushes and fetches. */
export async function packWhereNeeded(repository: string, packs = 50): Promise<void> {
  const names = await readdir(join(repository, 'objects', 'pack')).catch(() => [])
  if (names.filter(name => name.endsWith('.pack')).length >= packs)
    await runGit(['-c', 'gc.autoDetach=false', 'gc', '--quiet'], {env: {GIT_DIR: repository}})
}

const isFolder = (path: string): Promise<boolean> => stat(path).then(found => found.isDirectory(), () => false)
