import {mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'

import type {Tools} from '../command/define.js'

import {CommandError} from '../command/errors.js'
import {pluginFolder} from '../command/plugin-folder.js'

type Env = Tools['env']

/** As oclif reads it from the project's package.json: from npm, or a folder of one's own. */
export interface Entry {name: string; type: 'link' | 'user'; tag?: string; root?: string}
export interface Plugin extends Entry {version: string; root: string}

/** An npm project whose package.json has the list of plugins. */
interface Project {
  name: string
  private: true
  dependencies: Record<string, string>
  oclif: {schema: 1; plugins: Entry[]}
}

export const installedPlugins = (env: Env): Plugin[] => readProject(env).oclif.plugins.map(entry => located(env, entry))

/** By its name, whole or short; fails, in the official words, where there is none. */
export function installedPlugin(env: Env, name: string): Plugin {
  const found = installedPlugins(env).find(plugin => plugin.name === name || shortName(plugin.name) === name)
  if (!found) throw new CommandError(`${shortName(name)} is not installed`)
  return found
}

/** In place of what had its name. */
export function addEntry(env: Env, entry: Entry): void {
  const project = readProject(env)
  writeProject(env, {...project, oclif: {...project.oclif, plugins: [...project.oclif.plugins.filter(({name}) => name !== entry.name), entry]}})
}

export function removeEntry(env: Env, name: string): void {
  const project = readProject(env)
  writeProject(env, {...project, oclif: {...project.oclif, plugins: project.oclif.plugins.filter(entry => entry.name !== name)}})
}

export function readProject(env: Env): Project {
  const {dependencies = {}, oclif} = (readPackage(pluginFolder(env)) ?? {}) as Partial<Project>
  return {name: 'hokku', private: true, dependencies, oclif: {schema: 1, plugins: oclif?.plugins ?? []}}
}

export function writeProject(env: Env, project: Project): void {
  mkdirSync(pluginFolder(env), {recursive: true})
  writeFileSync(join(pluginFolder(env), 'package.json'), `${JSON.stringify(project, null, 2)}\n`)
}

export const removeProject = (env: Env): void => rmSync(pluginFolder(env), {recursive: true, force: true})

export interface Package {name?: string; version?: string; dependencies?: Record<string, string>; oclif?: object}

/** Undefined where there is no package. */
export function readPackage(folder: string): Package | undefined {
  try {
    return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Package
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

const scope = '@heroku-cli/plugin-'

/** `builds` for `@heroku-cli/plugin-builds`: how people call Heroku's own. */
export const shortName = (name: string): string => (name.startsWith(scope) ? name.slice(scope.length) : name)
export const scopedName = (name: string): string => `${scope}${name}`

function located(env: Env, entry: Entry): Plugin {
  const root = entry.root ?? join(pluginFolder(env), 'node_modules', entry.name)
  return {...entry, root, version: readPackage(root)?.version ?? ''}
}
