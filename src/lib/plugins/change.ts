import {existsSync} from 'node:fs'
import {join, resolve} from 'node:path'

import type {Tools} from '../command/define.js'
import type {Plugin} from './project.js'

import {CommandError} from '../command/errors.js'
import {npm} from './npm.js'
import {addEntry, installedPlugin, installedPlugins, readPackage, removeEntry, shortName} from './project.js'

type Surroundings = Pick<Tools, 'cwd' | 'env' | 'out'>

/** A linked one is only forgotten. */
export async function uninstallPlugin(tools: Surroundings, name: string, isVerbose: boolean): Promise<Plugin> {
  const plugin = installedPlugin(tools.env, name)
  await tools.out.action(`hokku: Uninstalling ${shortName(plugin.name)}`, () => forgetPlugin(tools, plugin, isVerbose))
  return plugin
}

export async function forgetPlugin(tools: Pick<Tools, 'env'>, {name, type}: Plugin, isVerbose: boolean): Promise<void> {
  removeEntry(tools.env, name)
  if (type === 'user') await npm(tools, ['uninstall', name], {isVerbose})
}

/** A folder in which a plugin is being worked on. */
export async function linkPlugin(tools: Surroundings, path: string, {isInstalled, isVerbose}: {isInstalled: boolean; isVerbose: boolean}): Promise<Plugin> {
  const {cwd, env, out} = tools
  const root = resolve(cwd, path)
  const {name} = await out.action(`hokku: Linking plugin ${root}`, async () => {
    const found = readPackage(root)
    if (found?.name === undefined) throw new CommandError(`could not find package.json in ${root}`)
    if (!found.oclif) throw new CommandError(`${root} is no plugin: its package.json has no oclif section.`)
    addEntry(env, {name: found.name, root, type: 'link'})
    return {name: found.name}
  })
  const isLocked = ['package-lock.json', 'npm-shrinkwrap.json', 'yarn.lock', 'pnpm-lock.yaml'].some(file => existsSync(join(root, file)))
  if (isInstalled) await npm(tools, ['install'], {folder: root, isVerbose})
  else if (!isLocked) out.warn(`No lockfile found in ${root}. The link succeeded, but you may need to install the dependencies in your project.`)
  return installedPlugin(env, name)
}

/** All that came from npm, each within its tag. */
export async function updatePlugins(tools: Surroundings, isVerbose: boolean): Promise<Plugin[]> {
  const specs = installedPlugins(tools.env).flatMap(({name, tag, type}) => (type === 'user' ? [tag === undefined ? name : `${name}@${tag}`] : []))
  await tools.out.action('hokku: Updating plugins', async () => {
    if (specs.length === 0) return
    const {isDone, words} = await npm(tools, ['install', ...specs, '--omit=dev'], {isVerbose})
    if (!isDone) throw new CommandError(words)
  })
  return installedPlugins(tools.env)
}
