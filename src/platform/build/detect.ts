import {join} from 'node:path'

import type {Buildpack} from './buildpack.js'
import type {Stage} from './stage.js'

import {readAppJson} from './app-json.js'
import {detect} from './buildpack.js'
import {parseBuildpack} from './buildpack-ref.js'
import {builtInFolder, detectionOrder} from './buildpacks/index.js'
import {BuildFailure} from './failure.js'
import {obtain} from './obtain.js'
import {readTextFile} from './text-file.js'

/**
 * The buildpacks of a build, announced: those of the app, else those that its `app.json` or the file `.buildpacks` names,
 * else the first built in that takes the app. (Heroku reads `app.json` only when an app is set up from it. Here most apps begin with a push.)
 */
export async function choose(configured: string[], stage: Stage): Promise<Buildpack[]> {
  const sources = await firstOf([() => configured, () => namedInAppJson(stage), () => listed(stage)])
  return sources.length > 0 ? given(sources, stage) : [await detected(stage)]
}

async function firstOf(places: Array<() => Promise<string[]> | string[]>): Promise<string[]> {
  for (const place of places) {
    const sources = await place()
    if (sources.length > 0) return sources
  }
  return []
}

async function namedInAppJson({build, write}: Stage): Promise<string[]> {
  const appJson = await readAppJson(build)
  if (appJson && 'problem' in appJson) write(` !     Warning: ${appJson.problem}\n`)
  return appJson && 'buildpacks' in appJson ? appJson.buildpacks : []
}

/** One a line, as the buildpack heroku-buildpack-multi and dokku read it. */
async function listed({build}: Stage): Promise<string[]> {
  const text = await readTextFile(join(build, '.buildpacks'))
  return (text ?? '').split(/\r?\n/).map(line => line.trim()).filter(line => line !== '' && !line.startsWith('#'))
}

async function given(sources: string[], stage: Stage): Promise<Buildpack[]> {
  const references = sources.map(parseBuildpack)
  const [first] = references
  if (references.length === 1 && first) stage.write(`-----> Using buildpack: ${first.shown}\n`)
  else stage.write(`-----> Using buildpacks:\n${references.map(({shown}, index) => `       ${index + 1}. ${shown}\n`).join('')}`)
  const buildpacks: Buildpack[] = []
  for (const [index, reference] of references.entries()) buildpacks.push(await obtain(reference, index, stage))
  return buildpacks
}

async function detected(stage: Stage): Promise<Buildpack> {
  stage.write('-----> Determining which buildpack to use for this app\n')
  for (const name of detectionOrder) {
    const reference = parseBuildpack(`heroku/${name}`)
    // Where it lies: only `bin/compile` may write beside itself.
    const found = await detect({reference, folder: builtInFolder(name)}, stage)
    if (found !== undefined) return {...(await obtain(reference, 0, stage)), detected: found}
  }
  stage.write(noLanguage)
  throw new BuildFailure('')
}

const noLanguage = ` !     No default language could be detected for this app.
\t\t\tHINT: This occurs when Heroku cannot detect the buildpack to use for this application automatically.
\t\t\tSee https://devcenter.heroku.com/articles/buildpacks
`
