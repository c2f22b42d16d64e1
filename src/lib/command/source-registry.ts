import {readdirSync} from 'node:fs'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'

import type {AnyDefinition} from './define.js'
import type {Registry} from './registry.js'

import {idOfPath} from './registry.js'

/** The commands of a folder, each file one, all loaded: for work on the source, where nothing has been built. */
export async function sourceRegistry(folder: string): Promise<Registry> {
  const files = readdirSync(folder, {recursive: true}).map(String).filter(file => file.endsWith('.ts')).sort()
  const entries = await Promise.all(files.map(async file => {
    const {default: definition} = (await import(pathToFileURL(join(folder, file)).href)) as {default: AnyDefinition}
    return [idOfPath(file), {load: () => definition, aliases: [...(definition.aliases ?? []), ...(definition.hiddenAliases ?? [])]}] as const
  }))
  return Object.fromEntries(entries)
}
