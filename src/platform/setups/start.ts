import type {ConfigVars} from '../../lib/api/types.js'
import type {AccountRecord, AppRecord} from '../model/records.js'
import type {AppSetupRecord} from '../model/setup-records.js'
import type {Parts} from '../parts.js'
import type {SetUpRequest} from './set-up.js'
import type {Manifest} from './manifest.js'

import {destroyApp} from '../apps/destroy.js'
import {webUrl} from '../model/addresses.js'
import {runScript} from './run-script.js'
import {SetupFailure} from './failure.js'
import {setUp} from './set-up.js'

export interface SetupRequest extends Pick<SetUpRequest, 'buildpacks' | 'environment' | 'onOutput' | 'signal' | 'source'> {
  /** It was made for this: where nothing was built for it, it goes again. */
  app: AppRecord
  user: AccountRecord
  env: ConfigVars
  /** Without, `postdeploy` is run. */
  skipsPostdeploy?: boolean
}

export interface Setup {
  /** As it was recorded, pending. */
  setup: AppSetupRecord
  /** Resolves when it has ended, with its manifest where it succeeded. Never rejects for what became of the app. */
  finished: Promise<{setup: AppSetupRecord; manifest?: Manifest}>
}

/** Sets an app up from its source's `app.json`. Resolves as soon as it is on record; it then goes on by itself. */
export async function startSetup(parts: Parts, request: SetupRequest): Promise<Setup> {
  const at = iso(parts)
  const setup = await parts.store.appSetups.insert({
    id: parts.world.ids.uuid(), createdAt: at, updatedAt: at, appId: request.app.id, appName: request.app.name, userId: request.user.id,
    status: 'pending', failureMessage: null, manifestErrors: [], buildId: null, postdeployOutput: null, postdeployExitCode: null, successUrl: null,
  })
  const finished = carryOut(parts, request, setup)
  finished.catch((error: unknown) => console.error(error))
  return {setup, finished}
}

/** For the platform's start: ends what it left pending when it died. The apps stay as they are. */
export async function recoverSetups(parts: Parts): Promise<void> {
  for (const setup of await parts.store.appSetups.list({status: 'pending'})) {
    await end(parts, setup, {status: 'failed', failureMessage: 'The platform stopped during this setup.'})
  }
}

async function carryOut(parts: Parts, request: SetupRequest, setup: AppSetupRecord): ReturnType<() => Setup['finished']> {
  try {
    const manifest = await setUp(parts, {...request, onBuild: build => void parts.store.appSetups.update(setup.id, {buildId: build.id})})
    const postdeploy = request.skipsPostdeploy ? undefined : await runPostdeploy(parts, request, manifest)
    const isDone = postdeploy === undefined || postdeploy.postdeployExitCode === 0
    const ended = await end(parts, setup, {
      ...postdeploy, status: isDone ? 'succeeded' : 'failed', failureMessage: isDone ? null : 'postdeploy exit code was not 0',
      successUrl: isDone && manifest.successUrl !== undefined ? resolved(manifest.successUrl, webUrl(parts.settings, request.app.name)) : null,
    })
    return {setup: ended, ...(isDone && {manifest})}
  } catch (error) {
    return {setup: await fail(parts, request, setup, error)}
  }
}

async function runPostdeploy(parts: Parts, {app, user, signal}: SetupRequest, {scripts}: Manifest) {
  if (scripts.postdeploy === undefined) return undefined
  const {output, status} = await runScript(parts, {app, user, type: 'postdeploy', command: scripts.postdeploy, signal})
  return {postdeployOutput: output, postdeployExitCode: status}
}

/** Where nothing was built there is nothing to look into: then the app goes again, and its name is free. */
async function fail(parts: Parts, {app, user, signal}: SetupRequest, setup: AppSetupRecord, error: unknown): Promise<AppSetupRecord> {
  if (!(error instanceof SetupFailure) && !signal.aborted) console.error(error)
  const message = error instanceof Error ? error.message : String(error)
  const ended = await end(parts, setup, {status: 'failed', failureMessage: message, manifestErrors: error instanceof SetupFailure ? error.errors : []})
  if (ended.buildId === null) await destroyApp(parts, app, user)
  return ended
}

async function end(parts: Parts, setup: AppSetupRecord, changes: Partial<AppSetupRecord>): Promise<AppSetupRecord> {
  return (await parts.store.appSetups.update(setup.id, {...changes, updatedAt: iso(parts)})) ?? {...setup, ...changes}
}

/** Within the app, where it is no whole URL. */
const resolved = (successUrl: string, base: string): string => (URL.canParse(successUrl, base) ? new URL(successUrl, base).href : base)

const iso = ({world}: Parts): string => new Date(world.clock.now()).toISOString()
