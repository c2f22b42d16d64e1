import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

import type {ConfigVars} from '../api/types.js'
import type {Tools} from '../command/define.js'

import {UsageError} from '../command/errors.js'
import {parseShell, shellLines} from './shell.js'

/** Lets a person edit all config vars, or the value of one, and yields how they shall be. */
export async function editConfig(tools: Tools, app: string, vars: ConfigVars, key: string | undefined): Promise<ConfigVars> {
  if (key !== undefined) {
    const value = await edit(tools, `${app}-${key}`, vars[key] ?? '')
    return {...vars, [key]: value.replace(/\n$/, '')}
  }
  const sorted = Object.fromEntries(Object.entries(vars).sort(([a], [b]) => (a < b ? -1 : 1)))
  return parseShell(await edit(tools, `${app}-config.sh`, shellLines(sorted).map(line => `${line}\n`).join('')))
}

/** The text as the editor leaves it. It may hold secrets: only its owner can read the file, which is gone afterwards. */
async function edit(tools: Tools, name: string, text: string): Promise<string> {
  const editor = editorOf(tools)
  const folder = await mkdtemp(join(tmpdir(), 'hokku-'))
  const file = join(folder, name)
  try {
    await writeFile(file, text, {mode: 0o600})
    await open(editor, file)
    return await readFile(file, 'utf8')
  } finally {
    await rm(folder, {recursive: true, force: true})
  }
}

/** An editor of the system's own choice waits for a person: without one it would hang. */
function editorOf({env, out}: Tools): string {
  const editor = env.VISUAL || env.EDITOR
  if (!editor && !out.isInteractive) throw new UsageError('There is no terminal to edit in. Set $VISUAL or $EDITOR to a program that edits the file it is given.')
  return editor || (process.platform === 'win32' ? 'notepad' : 'vi')
}

async function open(editor: string, file: string): Promise<void> {
  const {execa} = await import('execa')
  const {exitCode, signal} = await execa(`${editor} "${file}"`, {shell: true, stdio: 'inherit', reject: false})
  if (exitCode !== 0) throw new Error(`Editor exited with ${signal ? `signal ${signal}` : `code ${exitCode ?? 'unknown'}`}`)
}
