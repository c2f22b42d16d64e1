import {readFile} from 'node:fs/promises'
import {join} from 'node:path'

import type {Sides} from './normalise.js'
import type {Platform} from './platform.js'
import type {Side} from './side.js'

import {mustRun} from './command-line.js'
import {normaliseText, normaliseValue} from './normalise.js'

interface Named {name: string}

/** All that the platform knows of a side's apps, and the remotes and files of its working folder, as text. */
export async function stateOf(side: Side, files: string[] = []): Promise<string> {
  const {platform} = side
  const sides: Sides = {folder: side.folder, sameApp: false}
  const apps = ((await platform.get('/apps', {range: 'name ..; max=1000'})) ?? []) as Named[]
  const mine = apps.map(({name}) => name).filter(name => name === side.app || name.startsWith(`${side.app}-`)).sort()
  const known = await Promise.all(mine.map(async name => [name, await appState(platform, name)] as const))
  const parts = [
    JSON.stringify(normaliseValue(Object.fromEntries(known), sides), null, 1),
    normaliseText(await remotesOf(side), sides),
    ...(await Promise.all(files.map(async name => `${name}:\n${normaliseText(await contentOf(join(side.work, name)), sides)}`))),
  ]
  return `${parts.join('\n').trimEnd()}\n`
}

async function appState(platform: Platform, name: string) {
  const known = await Promise.all(parts.map(async part => [part, ordered(await platform.get(`/apps/${name}${part}`))] as const))
  return Object.fromEntries(known)
}

/** Of an app, below its own address. */
const parts = [
  '', '/config-vars', '/formation', '/dynos', '/domains', '/releases', '/buildpack-installations', '/builds',
  '/addons', '/addon-attachments', '/collaborators', '/features', '/log-drains', '/pipeline-couplings', '/sni-endpoints', '/webhooks',
]

/** Lists come by id, which is chance. */
function ordered(list: unknown): unknown {
  const key = (item: Record<string, unknown>) => String(item.version ?? item.name ?? item.hostname ?? item.type ?? item.url).padStart(40)
  return Array.isArray(list) ? (list as Array<Record<string, unknown>>).sort((a, b) => key(a).localeCompare(key(b))) : list
}

async function remotesOf({work}: Side): Promise<string> {
  const inRepository = await readFile(join(work, '.git', 'HEAD')).then(() => true, () => false)
  if (!inRepository) return ''
  return (await mustRun(['git', 'remote', '--verbose'], {cwd: work, env: {PATH: process.env.PATH ?? '', HOME: work}})).stdout
}

const contentOf = (file: string): Promise<string> => readFile(file, 'utf8').catch(() => 'is not there')
