import {join} from 'node:path'

import {readTextFile} from './text-file.js'
import {BuildFailure} from './failure.js'

/** Process type → command, in the order of the file. */
export type ProcessTypes = Record<string, string>

/** The app's Procfile; undefined where it has none. */
export async function readProcfile(folder: string): Promise<ProcessTypes | undefined> {
  const text = await readTextFile(join(folder, 'Procfile'))
  return text === undefined ? undefined : parseProcfile(text)
}

/**
 * Lines of `type: command`; the types are of letters, digits, `-` and `_`, the last of two that are equal counts.
 * Empty lines and those that begin with `#` say nothing. Heroku passes over other lines in silence, and the process type
 * is then missing; here such a line stops the build and is named.
 */
export function parseProcfile(text: string): ProcessTypes {
  const types: ProcessTypes = {}
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/)
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '' || line.trimStart().startsWith('#')) continue
    const match = /^\s*([-\w]+)\s*:\s*(.*\S)\s*$/.exec(line)
    if (!match) throw new BuildFailure(complaint(index + 1, line))
    Object.defineProperty(types, match[1] ?? '', {value: match[2], enumerable: true, configurable: true, writable: true})
  }
  return types
}

function complaint(number: number, line: string): string {
  const shown = line.trim().length > 60 ? `${line.trim().slice(0, 60)}…` : line.trim()
  return `Push rejected, the Procfile's line ${number} can't be read: ${printable(shown)}\nIt should be a process type, a colon and a command: web: node server.js`
}

const printable = (text: string): string => text.replaceAll(/[^\P{C}…]/gu, '?')
