import type {Tools} from '../command/define.js'
import type {Wanted} from './dyno.js'

import {onApp, string} from '../command/flags.js'
import {parseEnv} from './command-line.js'

/** Flags of the commands that run one command of the app's. */
export const shortcutFlags = () => ({
  ...onApp(),
  env: string({char: 'e', description: "environment variables to set (use ';' to split multiple vars)"}),
  size: string({char: 's', description: 'dyno size'}),
})

export const wantedShortcut = ({env, out}: Tools, command: string, flags: {app: string; env: string | undefined; size: string | undefined}): Wanted => ({
  app: flags.app, command, size: flags.size, type: undefined,
  env: {...(env.TERM ? {TERM: env.TERM} : {}), ...parseEnv(flags.env, message => out.warn(message))},
})
