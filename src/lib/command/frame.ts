import type {Interfaces} from '@oclif/core'

import {Command} from '@oclif/core/command'
import * as Flags from '@oclif/core/flags'

import type {Composition} from './context.js'
import type {Terminal} from '../output/terminal.js'
import type {AnyDefinition, GlobalFlags} from './define.js'

import {contextOf} from './context.js'
import {UsageError} from './errors.js'
import {isTyped} from './typed-flag.js'

export type CommandClass = Omit<typeof Command, never> & (new (argv: string[], config: Command['config']) => Command)

/**
 * The oclif command of a definition. What it runs in comes from `composition`, asked for only when it runs. The frame
 * alone decides between `view` and JSON.
 */
export function commandOf(id: string, definition: AnyDefinition, composition: () => Composition): CommandClass {
  return class Framed extends Command {
    static override id = id
    static override description = definition.description
    static override examples: string[] = definition.examples ?? []
    static override aliases = definition.aliases ?? []
    static override hiddenAliases = definition.hiddenAliases ?? []
    static override hidden = definition.hidden ?? false
    static override strict = definition.strict ?? true
    /** Read by oclif's parser: false keeps it from refusing what it doesn't know. */
    static '--' = definition.unknownFlags !== 'arguments'
    static override flags: Interfaces.FlagInput = {...globalFlags, ...definition.flags}
    static override args: Interfaces.ArgInput = {...definition.args}

    /** Whose oclif runs it hands its configuration over; oclif's own `run` would make it again, by another copy of itself. */
    static override async run<T extends Command>(this: new (argv: string[], config: Command['config']) => T, argv: string[] = [], config?: Interfaces.LoadOptions) {
      return (await new this(argv, config as Command['config']).run()) as ReturnType<T['run']>
    }

    override async run(): Promise<unknown> {
      if (isTyped('--prompt', this.argv)) this.argv = await this.#asked()
      const commandLine = [...this.argv]
      const {flags, args, raw} = await this.parse(Framed)
      // oclif's own `argv` is sorted by first occurrence, which tears `a b a` apart.
      const argv = raw.flatMap(token => (token.type === 'arg' ? [token.input] : []))
      const {'no-wrap': noWrap} = flags as {'no-wrap'?: boolean}
      const composed = composition()
      const context = contextOf(noWrap ? {...composed, out: unwrapped(composed.out)} : composed, {flags: flags as unknown as GlobalFlags, args, argv, commandLine})
      const data = await definition.load(context)
      if (context.flags.json) context.out.json(data ?? {})
      else definition.view?.(data, context)
      return undefined
    }

    /** The command line with what a person says to what is missing. */
    async #asked(): Promise<string[]> {
      if (!composition().out.isInteractive) throw new UsageError('--prompt asks for what is missing, which needs a terminal. Without one, give the flags and arguments themselves.')
      const {undemanding, withAnswers} = await import('./ask-missing.js')
      const argv = [...this.argv]
      const {raw} = await this.parse({strict: Framed.strict, flags: undemanding(Framed.flags), args: undemanding(Framed.args)}, argv)
      return withAnswers(argv, definition, new Set(raw.map(token => (token.type === 'flag' ? token.flag : token.arg))))
    }

    /** What went wrong is told by `report.ts`, once, for every way in. */
    override async catch(error: Error): Promise<never> {
      throw error
    }
  }
}

/** For copying: tables get as wide as they are. */
const unwrapped = (out: Terminal): Terminal => ({...out, table: (rows, columns, options) => out.table(rows, columns, {...options, noWrap: true})})

/** What every command understands. A command that has more to say about `--json` declares it itself. */
const globalFlags = {
  context: Flags.string({description: 'platform to run command against', helpGroup: 'GLOBAL'}),
  json: Flags.boolean({description: 'output in json format', helpGroup: 'GLOBAL'}),
  // Not shown, or the help of each command would be longer by it.
  'no-wrap': Flags.boolean({description: 'keep each cell of a table on one line', hidden: true}),
  prompt: Flags.boolean({description: 'interactively prompt for command arguments and flags', helpGroup: 'GLOBAL'}),
}
