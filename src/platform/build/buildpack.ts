import {existsSync} from 'node:fs'
import {join} from 'node:path'

import type {BuildpackReference} from './buildpack-ref.js'
import type {Stage} from './stage.js'

import {BuildFailure} from './failure.js'
import {parseRelease} from './release-file.js'
import {runScript} from './script.js'

/** A buildpack that is at hand, in a folder that this build alone uses. */
export interface Buildpack {
  reference: BuildpackReference
  folder: string
  /** What its `bin/detect` said, where it was asked already. */
  detected?: string
}

/** The classic contract (Dev Center, "Buildpack API"). What it calls itself, or undefined where the app isn't for it. */
export async function detect({folder, reference}: Buildpack, stage: Stage): Promise<string | undefined> {
  if (!existsSync(join(folder, 'bin', 'detect'))) throw new BuildFailure(`Push rejected, ${reference.shown} has no bin/detect.`)
  const {status, output} = await capture(stage, [join(folder, 'bin', 'detect'), stage.build])
  // What a shell answers for a program that it can't run.
  if (status === 126 || status === 127) throw new BuildFailure(`Push rejected, bin/detect of ${reference.shown} can't be run.`)
  return status === 0 ? output.trim().split('\n')[0] ?? '' : undefined
}

/**
 * Changes BUILD_DIR into what shall run. What it prints is the build's output. For tests it is `bin/test-compile`, where
 * there is one (Dev Center, "Testpack API").
 */
export async function compile({folder}: Buildpack, name: string, stage: Stage): Promise<void> {
  const {build, cache, envFolder, env, exports, isForTests, signal, write} = stage
  const program = isForTests && existsSync(join(folder, 'bin', 'test-compile')) ? 'test-compile' : 'compile'
  const command = [join(folder, 'bin', program), build, cache, envFolder]
  const status = await runScript({command, cwd: build, env, sourced: exports, onOutput: write, signal})
  if (status !== 0) throw new BuildFailure(`Push rejected, failed to compile ${name} app.`)
}

/**
 * Asked after every compilation, good or not. Heroku keeps the answer for its own statistics and shows it to nobody; here
 * the program is run for what else it may do, and can't fail a build either.
 */
export async function report({folder}: Buildpack, stage: Stage): Promise<void> {
  if (stage.signal.aborted || !existsSync(join(folder, 'bin', 'report'))) return
  await capture({...stage, write: () => {}}, [join(folder, 'bin', 'report'), stage.build, stage.cache, stage.envFolder])
}

/** What a buildpack exported is sourced before the programs of those that follow it. */
export function addExports({folder}: Buildpack, {exports}: Stage): void {
  if (existsSync(join(folder, 'export'))) exports.push(join(folder, 'export'))
}

/** The process types that the buildpack proposes. Its `addons` would need a service that provides them. */
export async function defaultProcessTypes({folder, reference}: Buildpack, stage: Stage): Promise<Record<string, string>> {
  if (!existsSync(join(folder, 'bin', 'release'))) return {}
  const {status, output} = await capture(stage, [join(folder, 'bin', 'release'), stage.build])
  if (status !== 0) throw new BuildFailure(`Push rejected, bin/release of ${reference.shown} failed.`)
  return parseRelease(output, reference.shown)
}

async function capture({build, env, exports, signal, write}: Stage, command: string[]): Promise<{status: number; output: string}> {
  const chunks: Buffer[] = []
  let bytes = 0
  const onOutput = (chunk: Buffer) => {
    // Who prints that much says nothing that is meant.
    if ((bytes += chunk.length) < 2 ** 20) chunks.push(chunk)
  }
  const status = await runScript({
    command, cwd: build, env, sourced: exports, signal, onOutput, onError: write, brief: true,
  })
  return {status, output: Buffer.concat(chunks).toString('utf8')}
}
