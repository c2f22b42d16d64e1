import {join} from 'node:path'

import type {Tools} from '../command/define.js'
import type {Shell} from './shells.js'

import {cacheFolder} from '../backend/folders.js'

type Env = Tools['env']

const folderOf = (env: Env): string => join(cacheFolder(env), 'autocomplete')
/** What a shell reads when it starts. */
export const setupFile = (env: Env, shell: Shell): string => join(folderOf(env), `${shell}_setup`)
/** The commands and their flags, a command a line. */
export const commandsFile = (env: Env): string => join(folderOf(env), 'commands')
/** Names that a platform told, a name a line. */
export const namesFile = (env: Env, host: string, key: string): string => join(folderOf(env), 'completions', encodeURIComponent(host), encodeURIComponent(key))
