import type {TestContext} from 'node:test'

import {mkdir, readFile, readdir, stat, writeFile} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'

import type {Built} from '../../src/platform/build/build.js'

import {build, sourceFolder} from '../../src/platform/build/build.js'
import {temporaryFolder} from './folder.js'

/** Path → content; a path that ends in `*` is executable. */
export type Files = Record<string, string>

export async function writeFiles(folder: string, files: Files): Promise<string> {
  for (const [path, content] of Object.entries(files)) {
    const full = join(folder, path.replace(/\*$/, ''))
    await mkdir(dirname(full), {recursive: true})
    await writeFile(full, content, {mode: path.endsWith('*') ? 0o755 : 0o644})
  }
  return folder
}

/** One of the apps in `examples/`, as it is in git. */
export async function example(name: string): Promise<Files> {
  const folder = fileURLToPath(new URL(`../../examples/${name}`, import.meta.url))
  const files: Files = {}
  for (const path of await readdir(folder, {recursive: true})) {
    const stats = await stat(join(folder, path))
    if (stats.isFile()) files[(stats.mode & 0o100) === 0 ? path : `${path}*`] = await readFile(join(folder, path), 'utf8')
  }
  return files
}

export interface Attempt {
  output: string
  built: Built | undefined
  error: unknown
}

/** Builds apps as the platform does, with one data folder for all of them. */
export async function builder(t: Pick<TestContext, 'after'>): Promise<Builder> {
  const home = await temporaryFolder(t)
  let count = 0
  return {
    home,
    async run(files, options = {}) {
      const work = join(home, 'builds', String(count++))
      await writeFiles(sourceFolder(work), files)
      let output = ''
      const write = (text: Buffer | string) => void (output += text.toString())
      const request = {
        home, work, appId: 'app', stack: 'heroku-24', buildpacks: [], config: {}, sourceVersion: 'f00dfeed', requestId: 'request-1',
        signal: new AbortController().signal, ...options,
      }
      try {
        const built = await build({...request, write})
        return {built, output, error: undefined}
      } catch (error) {
        return {built: undefined, output, error}
      }
    },
  }
}

export interface Builder {
  home: string
  run(files: Files, options?: {buildpacks?: string[]; config?: Record<string, string>; isForTests?: boolean; signal?: AbortSignal; appId?: string}): Promise<Attempt>
}
