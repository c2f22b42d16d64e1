import {mkdirSync, readFileSync, renameSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'

import type {Env} from './folders.js'

import {configFolder} from './folders.js'

/** The platforms a person has named, beside `local` and `heroku`, and the one used where nothing else says which. */
export interface Contexts {
  current: string | undefined
  /** By name; the URL of the API or, as in `HEROKU_HOST`, a bare host. Credentials are kept elsewhere. */
  urls: Record<string, string>
}

export const builtInContexts = ['heroku', 'local'] as const

const fileOf = (env: Env) => join(configFolder(env), 'contexts.json')

/** Throws where the file isn't one of ours: going on without it would talk to another platform than the one meant. */
export function readContexts(env: Env): Contexts {
  const text = readIfThere(fileOf(env))
  if (text === undefined) return {current: undefined, urls: {}}
  const parsed = parse(text)
  if (!parsed) throw new Error(`${fileOf(env)} is not a list of contexts. Mend it, or delete it and add them again.`)
  return parsed
}

export function writeContexts(env: Env, contexts: Contexts): void {
  mkdirSync(configFolder(env), {recursive: true})
  const unfinished = `${fileOf(env)}.${process.pid}`
  writeFileSync(unfinished, `${JSON.stringify({current: contexts.current, contexts: contexts.urls}, null, 2)}\n`)
  renameSync(unfinished, fileOf(env))
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

function parse(text: string): Contexts | undefined {
  try {
    const {current, contexts} = JSON.parse(text) as {current?: unknown; contexts?: unknown}
    const urls = Object.entries(contexts ?? {}).filter((entry): entry is [string, string] => typeof entry[1] === 'string')
    return {current: typeof current === 'string' ? current : undefined, urls: Object.fromEntries(urls)}
  } catch {
    return undefined
  }
}
