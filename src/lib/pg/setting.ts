import type {PostgresConfig} from '../api/types.js'
import type {AnyDefinition, Context} from '../command/define.js'

import {defineCommand} from '../command/define.js'
import {CommandError} from '../command/errors.js'
import {argument} from '../command/flags.js'
import {databaseArgs, databaseFlags} from './arguments.js'
import {findAttachment} from './attachment.js'
import {isEssential, unsupported} from './plan.js'

/** A setting as it is: its value, and what each word that it may be means. */
type Current = PostgresConfig[string]

export interface Setting {
  /** As Postgres has it: `auto_explain.log_format`. */
  key: string
  description: string
  aliases?: string[]
  strict?: false
  /** VALUE: what it says, and which words it may be. */
  value: {description?: string; options?: string[]}
  /** What is sent for a VALUE. Without one the text is sent as it is. */
  convert?(value: string): unknown
  /** What the setting, as it is now, leads to. */
  explain(current: Current): string
}

type Args = {database: string | undefined; value: string | undefined}

/** A command that shows one setting or, with a VALUE, changes it. */
export const settingCommand = ({key, value, convert = text => text, explain, ...declared}: Setting): AnyDefinition => defineCommand({
  ...declared,
  args: {...databaseArgs(), value: argument(value)},
  flags: databaseFlags(),
  async load(context: Context<{app: string}, Args>) {
    const {api, args} = context
    const addOn = await findConfigurable(context, context.flags.app, args.database)
    const config = args.value === undefined
      ? await api.postgresConfig.info(addOn.id)
      : await api.postgresConfig.update(addOn.id, {[key]: convert(args.value)})
    return {database: addOn.name, ...(config[key] ?? {value: undefined})}
  },
  view({database, ...current}, {args, out}) {
    const verb = args.value === undefined ? 'is set to' : 'has been set to'
    out.line(`${shownName(key)} ${verb} ${String(current.value)} for ${out.style.datastore(database)}.`)
    out.line(explain(current))
  },
})

export const onOffSetting = ({on, off, ...setting}: Omit<Setting, 'convert' | 'explain'> & {on: string; off: string}) =>
  settingCommand({...setting, convert: truth, explain: ({value}) => (value ? on : off)})

/** What a word means is what the service says. */
export const wordSetting = (setting: Omit<Setting, 'convert' | 'explain'>) =>
  settingCommand({...setting, explain: ({value, values}) => values?.[String(value)] ?? ''})

/** Milliseconds from which on something is logged: 0 for all, -1 for nothing. */
export const thresholdSetting = ({none, all, from, ...setting}: Omit<Setting, 'convert' | 'explain'> & {none: string; all: string; from(milliseconds: string): string}) =>
  settingCommand({
    ...setting,
    convert: value => Number.parseInt(value, 10),
    explain: ({value}) => (value === -1 ? none : value === 0 ? all : from(String(value))),
  })

/** The add-on of the database that is meant; fails for a plan whose settings nobody may change. */
export async function findConfigurable(context: Context<{app: string}, object>, app: string, database: string | undefined) {
  const {addon} = await findAttachment(context, app, database)
  if (isEssential(addon)) throw new CommandError(unsupported)
  return addon
}

/** `auto_explain.log_format` → `auto-explain.log-format` */
export const shownName = (key: string): string => key.replaceAll('_', '-')

function truth(value: string): boolean {
  const word = value.toLowerCase()
  if (word === 'true' || word === 'on') return true
  if (word === 'false' || word === 'off') return false
  throw new TypeError('Invalid value. Valid options are: a boolean value')
}
