import {existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'

import type {AnyDefinition, Tools} from '../command/define.js'
import type {Shell} from './shells.js'
import type {Flag} from './words.js'

import {home} from '../backend/folders.js'
import {hostOf} from '../backend/target.js'
import {commandsFile, setupFile} from './files.js'
import {flagKinds} from './kinds.js'
import {keptNames} from './names.js'
import {profiles} from './shells.js'
import {flagsOf} from './words.js'

/** What there is of a shell's completion and what is missing. */
export function diagnosis(tools: Tools, shell: Shell): Array<{name: string; value: string}> {
  const {env} = tools
  const version = tools.userAgent.split(/[/ ]/)[1] ?? ''
  const apps = keptNames(tools, 'app', {host: hostOf(tools.backend.apiUrl), app: undefined})?.names
  return [
    {name: 'cli version', value: version},
    {name: 'plugin version', value: version},
    {name: `~/${profiles[shell]} shimmed`, value: presence(isNamed(setupFile(env, shell), join(home(env), profiles[shell])))},
    {name: `${shell} shim file`, value: presence(existsSync(setupFile(env, shell)))},
    {name: `${shell} commands cache`, value: presence(existsSync(commandsFile(env)))},
    {name: 'apps completion cache', value: apps ? String(apps.length) : 'missing'},
  ]
}

/** `apps:info -> --app=(c),--extended(h)`: what takes a value, what of it can be completed, what help hides. */
export function completable(id: string, definition: AnyDefinition): string {
  if (definition.hidden) return `${id} (hidden)`
  return `${id} -> ${flagsOf(definition).map(([name, flag]) => marked(name, flag)).join(',')}`
}

const marked = (name: string, {hidden, options, type}: Flag): string =>
  [`--${name}`, ...(type === 'option' ? ['='] : []), ...(options ?? flagKinds[name] ? ['(c)'] : []), ...(hidden ? ['(h)'] : [])].join('')

const presence = (isThere: boolean) => (isThere ? 'present' : 'missing')

const isNamed = (text: string, file: string): boolean => existsSync(file) && readFileSync(file, 'utf8').includes(text)
