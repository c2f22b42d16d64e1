import type {BuildpackRef} from '../../lib/api/types.js'
import type {Buildpack} from './buildpack.js'
import type {ProcessTypes} from './procfile.js'
import type {Stage} from './stage.js'

import {join} from 'node:path'

import {ensureFolder} from '../world/files.js'
import {addExports, compile, defaultProcessTypes, detect, report} from './buildpack.js'
import {openCache} from './cache.js'
import {choose} from './detect.js'
import {buildEnvironment, writeEnvFolder} from './environment.js'
import {BuildFailure} from './failure.js'
import {readProcfile} from './procfile.js'
import {shownSize} from './slug.js'
import {applySlugignore} from './slugignore.js'
import {keepTests} from './testpack.js'
import {digestTree} from './tree.js'

export interface BuildRequest {
  /** The platform's data folder. */
  home: string
  appId: string
  /** A folder for this build alone, which the caller removes. The app's files are in its folder `source`. */
  work: string
  stack: string
  /** The app's buildpacks; none: they are found out. */
  buildpacks: string[]
  config: Record<string, string>
  /** It is for a test run. */
  isForTests?: boolean
  /** The commit, or what the client called the version. */
  sourceVersion: string | null
  requestId: string
  write(text: Buffer | string): void
  /** Stops the build; its reason is thrown. */
  signal: AbortSignal
}

export interface Built {
  /** What shall become the slug, in the work folder. */
  folder: string
  tree: string
  size: number
  processTypes: ProcessTypes
  buildpacks: BuildpackRef[]
  /** What the last buildpack calls the app: `Node.js`. */
  description: string
}

/** Makes what can be run of an app's source. Throws `BuildFailure` where the app can't be built. */
export async function build(request: BuildRequest): Promise<Built> {
  const {write} = request
  const stage = await prepare(request)
  write(`-----> Building on the ${stackName(request.stack)} stack\n`)
  await applySlugignore(stage.build)
  const buildpacks = await choose(wantedBuildpacks(request), stage)
  const description = await compileAll(buildpacks, stage)
  if (stage.isForTests) await keepTests(buildpacks, stage)
  const processTypes = await discover(buildpacks.at(-1), stage)
  write('-----> Compressing...\n')
  const {digest, size} = await digestTree(stage.build)
  write(`       Done: ${shownSize(size)}\n`)
  return {
    folder: stage.build, tree: `sha256:${digest}`, size, processTypes, description,
    buildpacks: buildpacks.map(({reference: {name, url}}) => ({name, url})),
  }
}

/** The config var is from the time before apps had a list of buildpacks; it still goes before the list. */
const wantedBuildpacks = ({buildpacks, config: {BUILDPACK_URL: only}}: BuildRequest): string[] => (only ? [only] : buildpacks)

/** Where the app's source belongs. */
export const sourceFolder = (work: string): string => join(work, 'source')

async function prepare(request: BuildRequest): Promise<Stage> {
  const {home, appId, work, stack, requestId, sourceVersion, isForTests = false, write, signal} = request
  const [own, temporary] = await Promise.all(['home', 'tmp'].map(name => ensureFolder(join(work, name))))
  const [cache, envFolder] = await Promise.all([openCache(home, appId), writeEnvFolder(join(work, 'env'), request.config)])
  const env = buildEnvironment({home: own ?? work, temporary: temporary ?? work, npmCache: join(home, 'cache', 'npm'), stack, requestId, sourceVersion})
  return {build: sourceFolder(work), cache, envFolder, env, exports: [], buildpacks: join(work, 'buildpacks'), isForTests, write, signal}
}

/** `heroku-24` → `Heroku-24` */
const stackName = (stack: string): string => stack.replace(/^[a-z]/, letter => letter.toUpperCase())

/** One after the other: a buildpack's `bin/detect` sees what those before it made. Yields the last one's name. */
async function compileAll(buildpacks: Buildpack[], stage: Stage): Promise<string> {
  let name: string | undefined = ''
  for (const buildpack of buildpacks) {
    name = buildpack.detected ?? (await detect(buildpack, stage))
    if (name === undefined) throw incompatible(buildpack.reference.shown, stage)
    stage.write(`-----> ${name} app detected\n`)
    await compile(buildpack, name, stage).finally(() => report(buildpack, stage))
    if (buildpack !== buildpacks.at(-1)) addExports(buildpack, stage)
  }
  return name
}

function incompatible(buildpack: string, {write}: Stage): BuildFailure {
  write(`-----> App not compatible with buildpack: ${buildpack}\n`)
  write('       More info: https://devcenter.heroku.com/articles/buildpacks#detection-failure\n')
  return new BuildFailure('')
}

/** The Procfile's types, and those that the last buildpack proposes beside them: as on Heroku, only the last is asked. */
async function discover(buildpack: Buildpack | undefined, stage: Stage): Promise<ProcessTypes> {
  const defaults = buildpack ? await defaultProcessTypes(buildpack, stage) : {}
  const declared = (await readProcfile(stage.build)) ?? {}
  stage.write('-----> Discovering process types\n')
  const proposed = Object.keys(defaults).filter(type => !Object.hasOwn(declared, type))
  const rows = [['Procfile declares types', Object.keys(declared)], ['Default types for buildpack', proposed]] as const
  const shown = rows.filter(([, types], index) => index === 0 || types.length > 0)
  const width = Math.max(...shown.map(([label]) => label.length))
  for (const [label, types] of shown) stage.write(`       ${label.padEnd(width)} -> ${[...types].sort().join(', ') || '(none)'}\n`)
  return {...defaults, ...declared}
}
