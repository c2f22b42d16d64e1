import type {Client} from '../api/client.js'
import type {Dyno} from '../api/types.js'
import type {Tools} from '../command/define.js'

import {boolean, onApp, string} from '../command/flags.js'
import {dynoCommand, parseEnv} from './command-line.js'

export interface OneOff {
  app: string
  /** The words typed behind the flags. */
  command: string
  attach: boolean
  env: Record<string, number | string>
  size: string | undefined
  type: string | undefined
}

/** A dyno as it was typed; how it is joined is another matter. `inside` names a running one that is entered instead. */
export type Wanted = Omit<OneOff, 'attach'> & {inside?: string}

/** Begins a command in a dyno of its own, or in a running one. */
export const beginCommand = (api: Client, {inside, ...wanted}: Wanted, noTty: boolean): Promise<Dyno> =>
  inside === undefined
    ? startDyno(api, {...wanted, attach: true}, noTty)
    : api.dyno.createInside(wanted.app, inside, {command: wanted.command, env: wanted.env}, {version: '3.run-inside'})

/** Starts a one-off dyno. */
export const startDyno = (api: Client, {app, size, type, ...rest}: OneOff, noTty = false): Promise<Dyno> =>
  api.dyno.create(app, {
    ...rest,
    ...(noTty ? {force_no_tty: true} : {}),
    ...(size === undefined ? {} : {size}),
    ...(type === undefined ? {} : {type}),
  })

/** Flags of every command that starts a one-off dyno. */
export const oneOffFlags = () => ({
  ...onApp(),
  env: string({char: 'e', description: "environment variables to set (use ';' to split multiple vars)"}),
  'no-launcher': boolean({description: "don't prepend 'launcher' before a command"}),
  size: string({char: 's', description: 'dyno size'}),
  type: string({description: 'process type'}),
})

interface OneOffFlags {
  app: string
  env: string | undefined
  'no-launcher': boolean
  size: string | undefined
  type: string | undefined
}

/** What was typed, as the dyno that is meant by it. */
export async function wantedDyno({api, env, out}: Tools, argv: readonly string[], flags: OneOffFlags): Promise<Wanted> {
  const {app, size, type} = flags
  const launcher = await launcherOf(api, app, flags['no-launcher'])
  const vars = parseEnv(flags.env, message => out.warn(message))
  return {app, size, type, command: launcher + dynoCommand(argv), env: {...(env.TERM ? {TERM: env.TERM} : {}), ...vars}}
}

/** Apps with a Cloud Native image run commands through its launcher, which sets their environment. */
export async function launcherOf(api: Client, app: string, isUnwanted: boolean): Promise<string> {
  if (isUnwanted) return ''
  const {stack} = await api.app.info(app, {version: '3.sdk'})
  return stack?.name === 'cnb' ? 'launcher ' : ''
}
