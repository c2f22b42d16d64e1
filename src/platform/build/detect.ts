import type {Buildpack} from './buildpack.js'
import type {Stage} from './stage.js'

import {readAppJson} from './app-json.js'
import {detect} from './buildpack.js'
import {parseBuildpack} from './buildpack-ref.js'
import {builtInFolder, detectionOrder} from './buildpacks/index.js'
import {BuildFailure} from './failure.js'
import {obtain} from './obtain.js'

/**
 * The buildpacks of a build, announced: those of the app, else those that its `app.json` names, else the first built in
 * that takes the app. (Heroku reads `app.json` only when an app is set up from it. Here most apps begin with a push.)
 */
export async function choose(configured: string[], stage: Stage): Promise<Buildpack[]> {
  const sources = configured.length > 0 ? configured : await namedInAppJson(stage)
  return sources.length > 0 ? given(sources, stage) : [await detected(stage)]
}

async function namedInAppJson({build, write}: Stage): Promise<string[]> {
  const appJson = await readAppJson(build)
  if (appJson && 'problem' in appJson) write(` !     Warning: ${appJson.problem}\n`)
  return appJson && 'buildpacks' in appJson ? appJson.buildpacks : []
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
