import {readFile, rm, writeFile} from 'node:fs/promises'
import {join} from 'node:path'

import type {Tools} from '../command/define.js'

import {CommandError} from '../command/errors.js'

type Manifest = Record<string, unknown>
export interface Migration {manifest: Manifest; isFromOldFile: boolean; isUpdate: boolean; isChanged: boolean}

/** Moves what is in app-ci.json into app.json, as the environment `test`. The official one takes what it can't read for nothing, and writes over it. */
export async function migrateManifest({cwd, out}: Pick<Tools, 'cwd' | 'out'>): Promise<Migration> {
  const old = await manifestIn(cwd, 'app-ci.json')
  const current = await manifestIn(cwd, 'app.json')
  const environments = (current?.environments ?? {}) as Manifest
  if (!old && current?.environments !== undefined) {
    out.line("We couldn't find an app-ci.json file in the current directory, and your app.json already has the environments key.")
    return {manifest: current, isFromOldFile: false, isUpdate: true, isChanged: false}
  }
  if (!old) out.line(`We couldn't find an app-ci.json file in the current directory, but we're ${current ? 'updating your' : 'creating a new'} app.json manifest for you.`)
  if (old && environments.test !== undefined) out.warn("Your app.json already had a test key. We're overwriting it with the content of your app-ci.json")
  const manifest = {...current, environments: {...environments, ...(old && {test: old})}}
  await out.action(`${current ? 'Updating' : 'Creating'} app.json file`, () => writeFile(join(cwd, 'app.json'), `${JSON.stringify(manifest, null, 2)}\n`))
  if (old) await out.action('Deleting app-ci.json file', () => rm(join(cwd, 'app-ci.json')))
  return {manifest, isFromOldFile: old !== undefined, isUpdate: current !== undefined, isChanged: true}
}

async function manifestIn(folder: string, name: string): Promise<Manifest | undefined> {
  const text = await readFile(join(folder, name), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw error
  })
  if (text === undefined) return undefined
  try {
    return JSON.parse(text) as Manifest
  } catch {
    throw new CommandError(`${name} holds no JSON. Nothing has been changed.`)
  }
}
