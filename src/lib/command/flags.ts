import type {Interfaces} from '@oclif/core'

import * as Args from '@oclif/core/args'
import * as Flags from '@oclif/core/flags'

import {chooseApp} from './target.js'

/** The flags and arguments that commands are declared with; the official descriptions where several share one. */
export const {integer, option, string} = Flags
export const argument = Args.string
/** False where it isn't given, and not oclif's undefined. Its type is said outright: among others it isn't inferred. */
export const boolean = (options: Partial<Interfaces.BooleanFlag<boolean>> = {}) => Flags.boolean<boolean>({default: false, ...options})

/** A switch that goes with other flags: undefined where it isn't given, since false would ask for them too. `allowNo`: `--no-name` as well. */
export const dependent = (description: string, dependsOn: string[], allowNo = false) => Flags.boolean({description, dependsOn, allowNo})

/** What a command may say otherwise than the rest. */
interface Change {char?: 'c' | 't'; description?: string; hidden?: boolean}

/** `--app`, which a command can't do without: the flag, `HEROKU_APP`, else the git remote here. */
export const app = (change: Change = {}) => Flags.string({...appFlag, ...change, required: true})

/** `--app` where a command can do without. */
export const appOptional = (change: Change = {}) => Flags.string({...appFlag, ...change})

export const remote = (change: Change = {}) => Flags.string({char: 'r', description: 'git remote of app to use', ...change})

/** `--app` and `--remote`, for a command about one app. */
export const onApp = () => ({app: app(), remote: remote()})

/** `--json` as the official command line has it on this command: with a letter, or with words of its own. */
export const json = (change: {char?: 'j'; description?: string} = {}) => Flags.boolean({description: 'output in json format', ...change})

/** `--confirm APP`, which answers `confirm.ts`'s question. */
export const confirm = (change: Change = {}) => Flags.string({char: 'c', description: 'set to app name to bypass confirm prompt', ...change})

const teamFlag = {char: 't' as const, description: 'team to use', env: 'HEROKU_TEAM', default: async () => process.env.HEROKU_ORGANIZATION}
export const team = (change: Change = {}) => Flags.string({...teamFlag, ...change})
/** `--team`, which a command can't do without. */
export const requiredTeam = () => Flags.string({...teamFlag, required: true})

export const space = (change: Change = {}) => Flags.string({...spaceFlag, ...change})

/** `--space`, which a command can't do without. */
export const spaceRequired = () => Flags.string({...spaceFlag, required: true})

const spaceFlag = {char: 's' as const, description: 'the private space to use'}

const appFlag = {
  char: 'a' as const,
  description: 'app to run command against',
  env: 'HEROKU_APP',
  /** Help asks for the value too, and shows it; a generated manifest must not hold it. */
  async default(context: {flags?: Record<string, unknown>; options?: {required?: boolean}}, isWritingManifest?: boolean): Promise<string | undefined> {
    if (isWritingManifest) return undefined
    const wish = {context: text(context.flags?.context), remote: text(context.flags?.remote)}
    return chooseApp({env: process.env, cwd: process.cwd()}, wish, context.options?.required === true)
  },
}

const text = (value: unknown) => (typeof value === 'string' ? value : undefined)
