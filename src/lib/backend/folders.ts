import {join} from 'node:path'

export type Env = Readonly<Record<string, string | undefined>>

/** Where the local platform keeps everything: `HOKKU_HOME`, else `hokku` in the XDG data folder. */
export const dataFolder = (env: Env): string => env.HOKKU_HOME || join(env.XDG_DATA_HOME || join(home(env), '.local', 'share'), 'hokku')

/** Where the command line keeps its contexts. */
export const configFolder = (env: Env): string => join(env.XDG_CONFIG_HOME || join(home(env), '.config'), 'hokku')

/** What can be made again at any time. */
export const cacheFolder = (env: Env): string => join(env.XDG_CACHE_HOME || join(home(env), '.cache'), 'hokku')

/** `HOME`, which a service manager may leave out; then a relative folder is better than none. */
export const home = (env: Env): string => env.HOME || env.USERPROFILE || '.'
