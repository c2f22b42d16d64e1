import {mkdirSync, writeFileSync} from 'node:fs'
import {dirname} from 'node:path'

import type {Tools} from '../command/define.js'
import type {Shell} from './shells.js'

import {bashScript} from './bash.js'
import {commandsFile, setupFile} from './files.js'
import {fishScript} from './fish.js'
import {commandLines} from './words.js'
import {zshScript} from './zsh.js'

/** Where the shells' scripts find the commands, and the program that knows the rest; both quoted for a shell. */
export interface Places {commands: string; program: string}

const scripts: Record<Shell, (places: Places) => string> = {bash: bashScript, fish: fishScript, zsh: zshScript}

/** Writes what the shells need: the list of commands, and a script for each. */
export function writeSetup({commands, env}: Pick<Tools, 'commands' | 'env'>): void {
  mkdirSync(dirname(commandsFile(env)), {recursive: true, mode: 0o700})
  writeFileSync(commandsFile(env), commandLines(commands).map(line => `${line}\n`).join(''))
  const places = {commands: quoted(commandsFile(env)), program: quoted(process.argv[1] ?? 'hokku')}
  for (const [shell, script] of Object.entries(scripts)) writeFileSync(setupFile(env, shell as Shell), script(places))
}

/** The line for a shell's profile. It does no harm where the script isn't there any more. */
export function profileLine(env: Tools['env'], shell: Shell): string {
  const name = `HOKKU_AC_${shell.toUpperCase()}_SETUP_PATH`
  const file = setupFile(env, shell)
  return shell === 'fish'
    ? `set ${name} ${file}; and test -f $${name}; and source $${name};`
    : `${name}=${file} && test -f $${name} && source $${name};`
}

/** True for all three shells alike. */
const quoted = (text: string): string => `'${text.replaceAll("'", String.raw`'\''`)}'`
