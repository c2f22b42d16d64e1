import {readdir} from 'node:fs/promises'
import {homedir} from 'node:os'
import {join} from 'node:path'

import type {Tools} from '../command/define.js'

import {UsageError} from '../command/errors.js'

/** The public key in `~/.ssh` that shall be uploaded, made where there is none; undefined where a person says no. */
export async function findKey(tools: Tools, yes: boolean): Promise<string | undefined> {
  const folder = join(tools.env.HOME || homedir(), '.ssh')
  const keys = (await readdir(folder).catch(nothing)).filter(name => name.endsWith('.pub')).map(name => join(folder, name))
  const [only, ...others] = keys
  if (only === undefined) return makeKey(tools, join(folder, 'id_rsa'), yes)
  if (others.length > 0) return pick(tools, keys)
  return await agreed(tools, yes, `Found an SSH public key at ${only}. Would you like to upload it to Heroku?`) ? only : undefined
}

/** No folder, no keys. */
function nothing(error: NodeJS.ErrnoException): string[] {
  if (error.code === 'ENOENT') return []
  throw error
}

async function makeKey(tools: Tools, path: string, yes: boolean): Promise<string | undefined> {
  tools.out.warn(`Could not find an existing SSH key at ${path}.pub`)
  if (!(await agreed(tools, yes, 'Would you like to generate a new one?'))) return undefined
  const {execa} = await import('execa')
  await execa('ssh-keygen', ['-q', '-t', 'rsa', '-N', '', '-f', path])
  return `${path}.pub`
}

async function agreed({out}: Tools, yes: boolean, question: string): Promise<boolean> {
  if (yes) return true
  if (!out.isInteractive) throw new UsageError(`${question} Answer with --yes.`)
  const {askYesNo} = await import('../command/prompt.js')
  return askYesNo(question)
}

async function pick({out}: Tools, keys: string[]): Promise<string> {
  if (!out.isInteractive) throw new UsageError(`There are several SSH keys. Name one of them:\n${keys.join('\n')}`)
  const {choose} = await import('../command/prompt.js')
  return choose('Which SSH key would you like to upload?', keys.map(key => ({name: key, value: key})))
}
