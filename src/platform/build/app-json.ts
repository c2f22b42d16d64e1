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
  const text = await readTextFile(join(folder, 'app.json'))
  return text === undefined ? undefined : parseAppJson(text)
}

export function parseAppJson(text: string): AppJson | {problem: string} {
  try {
    const content: unknown = JSON.parse(text.replace(/^\uFEFF/, ''))
    if (!isObject(content)) return {problem: 'app.json is not an object.'}
    return buildpacksOf(content['buildpacks'])
  } catch (error) {
    return {problem: `app.json is not JSON: ${error instanceof Error ? error.message : String(error)}`}
  }
}

function buildpacksOf(list: unknown): AppJson | {problem: string} {
  if (list === undefined || list === null) return {buildpacks: []}
  const urls = Array.isArray(list) ? list.map((entry: unknown) => (isObject(entry) ? entry['url'] : entry)) : [undefined]
  if (!urls.every(url => typeof url === 'string')) return {problem: 'buildpacks of app.json should be a list of {"url": …}.'}
  return {buildpacks: urls}
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)
