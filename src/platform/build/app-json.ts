import {join} from 'node:path'

import {readTextFile} from './text-file.js'

/**
 * What a deploy reads of `app.json`. Its `env`, `addons`, `formation` and `scripts` count only where an app is set up
 * from it (a review app, a button), on Heroku too: a push changes no config.
 */
export interface AppJson {
  /** Sources of buildpacks, in order. */
  buildpacks: string[]
}

/** Undefined where there is none; `problem` where it can't be read. */
export async function readAppJson(folder: string): Promise<AppJson | {problem: string} | undefined> {
  const text = await readAppJsonText(folder)
  return text === undefined ? undefined : parseAppJson(text)
}

/** Undefined where there is none. */
export const readAppJsonText = (folder: string): Promise<string | undefined> => readTextFile(join(folder, 'app.json'))

export function parseAppJson(text: string): AppJson | {problem: string} {
  const content = parseContent(text)
  return 'problem' in content ? content : buildpacksOf(content.members['buildpacks'])
}

export function parseContent(text: string): {members: Record<string, unknown>} | {problem: string} {
  try {
    const members: unknown = JSON.parse(text.replace(/^\uFEFF/, ''))
    return isObject(members) ? {members} : {problem: 'app.json is not an object.'}
  } catch (error) {
    return {problem: `app.json is not JSON: ${error instanceof Error ? error.message : String(error)}`}
  }
}

export function buildpacksOf(list: unknown): AppJson | {problem: string} {
  if (list === undefined || list === null) return {buildpacks: []}
  const urls = Array.isArray(list) ? list.map((entry: unknown) => (isObject(entry) ? entry['url'] : entry)) : [undefined]
  if (!urls.every(url => typeof url === 'string')) return {problem: 'buildpacks of app.json should be a list of {"url": …}.'}
  return {buildpacks: urls}
}

export const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)
