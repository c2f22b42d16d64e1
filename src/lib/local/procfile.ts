import {readFile} from 'node:fs/promises'
import {resolve} from 'node:path'

export interface ProcessType {name: string; command: string}

/** The process types in their order; undefined where there is no such file. */
export async function readProcfile(cwd: string, file: string): Promise<ProcessType[] | undefined> {
  try {
    return parseProcfile(await readFile(resolve(cwd, file), 'utf8'))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

/** `name: command`, a line each; names as the platform takes them, `-` among their characters. */
export function parseProcfile(text: string): ProcessType[] {
  return text.split(/\r?\n/).flatMap((line, at) => {
    if (/^\s*(#|$)/.test(line)) return []
    const [, name, command] = /^\s*([\w-]+):\s*(\S.*?)\s*$/.exec(line) ?? []
    if (name === undefined || command === undefined) throw new Error(`line ${at + 1} parse error: ${line}`)
    return [{name, command}]
  })
}
