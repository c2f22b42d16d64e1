import {existsSync} from 'node:fs'
import {join} from 'node:path'

import type {Env} from '../backend/folders.js'

import {dataFolder} from '../backend/folders.js'

/** Where a person's plugins are: an npm project, whose package.json lists them as oclif wants it. */
export const pluginFolder = (env: Env): string => join(dataFolder(env), 'plugins')

/** Told without reading anything: a command that nobody knows may be a plugin's. */
export const hasPlugins = (env: Env): boolean => existsSync(join(pluginFolder(env), 'package.json'))
