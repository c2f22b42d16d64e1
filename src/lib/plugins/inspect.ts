import {join} from 'node:path'

import type {Tools} from '../command/define.js'
import type {Plugin} from './project.js'

import {installedPlugins, readPackage, shortName} from './project.js'

interface Inspected extends Plugin {
  commands: string[]
  /** Each with the version that is there, and the one that is asked for. */
  dependencies: Array<{name: string; version: string; range: string}>
}

/** The words are the official ones, as is the exit code. */
export async function inspectPlugin(tools: Tools, name: string): Promise<Inspected> {
  const plugin = installedPlugins(tools.env).find(({name: whole}) => whole === name || shortName(whole) === name)
  if (!plugin) throw new Error(`${name} not installed`)
  const {loadedCommands} = await import('../command/ordinary-run.js')
  const commands = (await loadedCommands(tools)).filter(({pluginName}) => pluginName === plugin.name).map(({id}) => id)
  return {...plugin, commands, dependencies: dependenciesOf(plugin)}
}

function dependenciesOf({name, root, type}: Plugin): Inspected['dependencies'] {
  const beside = type === 'link' ? join(root, 'node_modules') : root.slice(0, -name.length)
  return Object.entries(readPackage(root)?.dependencies ?? {}).map(([dependency, range]) =>
    ({name: dependency, range, version: readPackage(join(beside, dependency))?.version ?? 'not installed'}))
}

/** As a tree. */
export const inspectedLines = ({commands, dependencies, name, root, tag, version}: Inspected): string[] => [
  `└─ ${name}`,
  `   ├─ version ${version}`,
  ...(tag === undefined ? [] : [`   ├─ tag ${tag}`]),
  `   ├─ location ${root}`,
  '   ├─ commands',
  ...branches(commands).map(line => `   │  ${line}`),
  '   └─ dependencies',
  ...branches(dependencies.map(({name: dependency, range, version: present}) => `${dependency} ${range} => ${present}`)).map(line => `      ${line}`),
]

const branches = (texts: readonly string[]): string[] => texts.map((text, at) => `${at === texts.length - 1 ? '└─' : '├─'} ${text}`)
