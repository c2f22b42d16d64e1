import {join} from 'node:path'

import type {Tools} from '../command/define.js'
import type {Entry, Plugin} from './project.js'

import {CommandError} from '../command/errors.js'
import {pluginFolder} from '../command/plugin-folder.js'
import {npm} from './npm.js'
import {addEntry, installedPlugin, readPackage, readProject, scopedName, writeProject} from './project.js'

type Surroundings = Pick<Tools, 'env' | 'out'>
export interface Wish {isForced: boolean; isVerbose: boolean}

/** Installs what npm can: a name with or without a tag, a URL, a repository. */
export async function installPlugin(tools: Surroundings, wanted: string, wish: Wish): Promise<Plugin> {
  const {env, out} = tools
  writeProject(env, readProject(env))
  const [, name = wanted, tag = 'latest'] = /^(@?[^@/:]+(?:\/[^@/:]+)?)(?:@([^@/:]+))?$/.exec(wanted) ?? []
  const isNamed = /^(@[^/]+\/)?[^@/:]+$/.test(name)
  const {error, plugin} = await out.action(
    `hokku: Installing plugin ${isNamed ? `${name}@${tag}` : wanted}`,
    () => attempted(() => (isNamed ? fromRegistry(tools, name, tag, wish) : fromElsewhere(tools, wanted, wish))),
    ({plugin}) => (plugin ? `installed v${plugin.version}` : 'failed'),
  )
  if (!plugin) throw error
  return plugin
}

async function fromRegistry(tools: Surroundings, name: string, tag: string, wish: Wish): Promise<Plugin> {
  const names = name.startsWith('@') ? [name] : [scopedName(name), name]
  for (const candidate of names) {
    const {isDone} = await npm(tools, ['view', candidate, 'name'])
    if (isDone) return installed(tools, `${candidate}@${tag}`, {name: candidate, tag, type: 'user'}, wish)
  }
  throw new CommandError(`${name} does not exist in the registry.`)
}

/** Its name is found in what npm has written down. */
async function fromElsewhere(tools: Surroundings, wanted: string, wish: Wish): Promise<Plugin> {
  const before = readProject(tools.env).dependencies
  await npmInstall(tools, wanted, wish)
  const name = Object.entries(readProject(tools.env).dependencies).find(([key, version]) => before[key] !== version)?.[0]
  if (name === undefined) throw new CommandError(`${wanted} is installed already.`)
  return accepted(tools, {name, type: 'user'})
}

async function installed(tools: Surroundings, spec: string, entry: Entry, wish: Wish): Promise<Plugin> {
  await npmInstall(tools, spec, wish)
  return accepted(tools, entry)
}

async function npmInstall(tools: Surroundings, spec: string, {isForced, isVerbose}: Wish): Promise<void> {
  const {isDone, words} = await npm(tools, ['install', spec, '--omit=dev', ...(isForced ? ['--force'] : [])], {isVerbose})
  if (!isDone) throw new CommandError(`npm could not install ${spec}.\n${words}`)
}

/** What oclif can't load would break every command that looks for plugins. */
async function accepted(tools: Surroundings, entry: Entry): Promise<Plugin> {
  if (!readPackage(join(pluginFolder(tools.env), 'node_modules', entry.name))?.oclif) {
    await npm(tools, ['uninstall', entry.name])
    throw new CommandError(`${entry.name} is no plugin: its package.json has no oclif section.`)
  }
  addEntry(tools.env, entry)
  return installedPlugin(tools.env, entry.name)
}

async function attempted<T>(work: () => Promise<T>): Promise<{plugin?: T; error?: unknown}> {
  try {
    return {plugin: await work()}
  } catch (error) {
    return {error}
  }
}
