import {basename} from 'node:path'

import type {Tools} from '../command/define.js'

import {argument} from '../command/flags.js'
import {constants} from './kinds.js'

export type Shell = 'bash' | 'fish' | 'zsh'

export const shellArgs = () => ({shell: argument({description: 'shell type'})})

/** The shell that is named, else the person's own. The words are the official ones; the official one has no fish. */
export function shellOf(given: string | undefined, {SHELL}: Tools['env']): Shell {
  const name = given ?? (basename(SHELL ?? '') || 'bash')
  if (!isShell(name)) throw new Error(`${name} is not a supported shell for autocomplete`)
  return name
}

const isShell = (name: string): name is Shell => constants.shell.includes(name)

/** The file that each reads at its start, seen from the home folder. */
export const profiles: Readonly<Record<Shell, string>> = {bash: '.bashrc', fish: '.config/fish/config.fish', zsh: '.zshrc'}
