import {readFile} from 'node:fs/promises'
import {join} from 'node:path'

import {parse} from 'yaml'

/** What heroku.yml asks of a new app. */
export interface Manifest {
  addons: Array<{plan: string; as: string | undefined}>
  config: Record<string, string> | undefined
}

export async function loadManifest(folder: string): Promise<Manifest> {
  const {setup} = (parse(await readFile(join(folder, 'heroku.yml'), 'utf8')) ?? {}) as {setup?: {addons?: unknown; config?: unknown}}
  return {addons: Array.isArray(setup?.addons) ? setup.addons.map(addon) : [], config: strings(setup?.config)}
}

function addon(entry: unknown): Manifest['addons'][number] {
  const {plan, as} = (typeof entry === 'object' && entry !== null ? entry : {}) as {plan?: unknown; as?: unknown}
  if (typeof plan !== 'string') throw new Error('heroku.yml: each of setup.addons needs a plan.')
  return {plan, as: typeof as === 'string' ? as : undefined}
}

function strings(config: unknown): Record<string, string> | undefined {
  if (typeof config !== 'object' || config === null) return undefined
  return Object.fromEntries(Object.entries(config).map(([key, value]) => [key, String(value)]))
}
