import {readFileSync} from 'node:fs'
import {dirname, join} from 'node:path'

import type {Command, Interfaces} from '@oclif/core'

import {Config, Help, run} from '@oclif/core'

import type {Composition} from './context.js'
import type {Tools} from './define.js'
import type {CommandClass} from './frame.js'
import type {Program} from './main.js'

import {widthOf} from '../output/width.js'
import {wrap} from '../output/wrap.js'
import {commandOf} from './frame.js'
import {pluginFolder} from './plugin-folder.js'
import {topics} from './topics.js'
import {isTyped} from './typed-flag.js'

/** oclif's own way, for help, plugins' commands, unknown names and DEBUG. */
export async function runOrdinarily(program: Program, argv: string[], composition: () => Composition): Promise<void> {
  const config = await loadConfig(program, composition)
  if (isTyped('--help', argv)) await new FittingHelp(config).showHelp(argv)
  else await run(argv, config)
}

/** What oclif shows beneath an error of its parser: usage, flags, arguments, on stderr. */
export async function showUsage(program: Program, argv: string[], composition: () => Composition): Promise<void> {
  const config = await loadConfig(program, composition)
  const help = new FittingHelp(config, {sections: ['flags', 'usage', 'arguments'], sendToStderr: true})
  process.stderr.write('\n')
  await help.showHelp(argv)
}

/** Help for a command, a topic or the whole; `isNested`: with all that is beneath it. Exit code 2 where there is none. */
export async function showHelp(tools: Tools, words: string[], isNested: boolean): Promise<void> {
  const help = new FittingHelp(await loadConfig(programOf(tools), notRun), {all: isNested})
  await help.showHelp(words)
}

/** All commands there are, those of plugins among them, as oclif knows them. */
export const loadedCommands = async (tools: Tools): Promise<Command.Loadable[]> => (await loadConfig(programOf(tools), notRun)).commands

/** The program that a command is part of. */
const programOf = ({commands, platformProgram, userAgent}: Tools): Program =>
  ({version: /\/(\S+)/.exec(userAgent)?.[1] ?? '', root: dirname(dirname(platformProgram)), registry: commands})

/** For configurations that are only read. */
const notRun = (): never => {
  throw new Error('No command runs here.')
}

async function loadConfig(program: Program, composition: () => Composition): Promise<Config> {
  const commands = Object.entries(program.registry).map(([id, entry]) => commandOf(id, entry.load(), composition))
  const config = new FrameConfig(program.root, commands)
  await config.load()
  return config
}

/** oclif lays help out for 40 columns at least, and leaves some lines longer than the window: those are broken here. */
class FittingHelp extends Help {
  protected override log(...texts: string[]): void {
    const {columns = 0, isTTY} = process.stdout
    super.log(...(isTTY && columns > 0 ? texts.map(text => text.split('\n').map(line => fitting(line, columns)).join('\n')) : texts))
  }
}

/** As much of a line's indentation as leaves room for words goes before what is broken off as well. */
function fitting(line: string, columns: number): string {
  if (widthOf(line) <= columns) return line
  const indent = ' '.repeat(Math.min(/^ */.exec(line)?.[0].length ?? 0, Math.floor(columns / 4)))
  return wrap(line.trimStart(), columns - indent.length).split('\n').map(part => indent + part.trim()).join('\n')
}

/** oclif's configuration with our commands in it, whether they come from the bundle or from source. */
class FrameConfig extends Config {
  readonly #commands: CommandClass[]

  constructor(root: string, commands: CommandClass[]) {
    super({root, pjson: packageOf(root)})
    this.#commands = commands
  }

  /** A person's plugins have a folder of their own: the platform's data is none of theirs. */
  override dir(category: 'cache' | 'config' | 'data'): string {
    return category === 'data' ? pluginFolder(process.env) : super.dir(category)
  }

  override async loadPluginsAndCommands(options?: {force: boolean}): Promise<void> {
    for (const plugin of this.plugins.values()) plugin.commands = this.#commands.map(command => loadable(command, plugin))
    await super.loadPluginsAndCommands(options)
  }
}

/** The package's own description; its commands are handed over, so oclif needn't look for them. */
function packageOf(root: string): Interfaces.PJSON {
  const {oclif: {commands: _, ...oclif}, ...manifest} = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Interfaces.PJSON
  return {...manifest, oclif: {...oclif, topics: Object.fromEntries(Object.entries(topics).map(([name, description]) => [name, {description}]))}}
}

function loadable(command: CommandClass, plugin: Interfaces.Plugin): Command.Loadable {
  const {id, aliases, hiddenAliases, args, flags, strict, description = '', examples = [], hidden} = command
  return {
    id, aliases, hiddenAliases, strict, description, examples, hidden,
    args: named(args),
    flags: named(flags) as Command.Loadable['flags'],
    // Help then asks the flags for their defaults: which app the git remote stands for.
    hasDynamicHelp: true,
    pluginName: plugin.name,
    pluginAlias: plugin.alias,
    pluginType: 'core',
    load: async () => Object.assign(command, {plugin}) as unknown as Command.Class,
  }
}

/** oclif's help wants each to know its name, which oclif's parser alone tells them. */
const named = (members: object | undefined) =>
  Object.fromEntries(Object.entries(members ?? {}).map(([name, member]) => [name, {...(member as object), name}]))
