import {existsSync} from 'node:fs'
import {chmod, cp, readdir} from 'node:fs/promises'
import {basename, isAbsolute, join, relative, resolve} from 'node:path'

import type {Buildpack} from './buildpack.js'
import type {BuildpackReference} from './buildpack-ref.js'
import type {Stage} from './stage.js'

import {ensureFolder} from '../world/files.js'
import {builtInFolder} from './buildpacks/index.js'
import {fetchEnvironment} from './environment.js'
import {BuildFailure} from './failure.js'
import {runScript} from './script.js'
import {fetchTarball} from './tarball.js'

/** Brings a buildpack into a folder that only this build uses: `bin/compile` may write an `export` file there. */
export async function obtain(reference: BuildpackReference, index: number, stage: Stage): Promise<Buildpack> {
  const folder = join(await ensureFolder(stage.buildpacks), String(index))
  const {origin} = reference
  if (origin.kind === 'built-in') await takeBuiltIn(origin.name, folder)
  else if (origin.kind === 'folder') await takeFolder(localFolder(origin.path, stage.build), folder, reference, stage)
  else if (origin.kind === 'git') await clone(origin.url, origin.ref, folder, reference, stage)
  else await fetchTarball(origin.url, await ensureFolder(folder), stage.signal)
  if (!existsSync(join(folder, 'bin', 'compile'))) throw new BuildFailure(`Push rejected, ${reference.shown} is no buildpack: it has no bin/compile.`)
  await makeExecutable(folder)
  return {reference, folder}
}

/** With what the built-in ones have in common. */
async function takeBuiltIn(name: string, folder: string) {
  await copy(builtInFolder(name), folder)
  await copy(builtInFolder('shell'), join(folder, 'shell'))
}

/** A path with a dot at its beginning is one within the app's source. */
function localFolder(path: string, build: string): string {
  if (isAbsolute(path)) return path
  const full = resolve(build, path)
  const within = relative(build, full)
  if (within.startsWith('..')) throw new BuildFailure(`Push rejected, the buildpack ${path} is outside of the app's source.`)
  return full
}

/** A folder is taken as it is; a repository without a working tree is cloned. */
async function takeFolder(from: string, folder: string, reference: BuildpackReference, stage: Stage) {
  if (existsSync(join(from, 'bin', 'compile'))) return copy(from, folder)
  if (existsSync(join(from, 'HEAD')) || existsSync(join(from, '.git'))) return clone(from, undefined, folder, reference, stage)
  throw new BuildFailure(`Push rejected, there is no buildpack at ${reference.shown}.`)
}

const copy = (from: string, to: string): Promise<void> =>
  cp(from, to, {recursive: true, verbatimSymlinks: true, filter: path => basename(path) !== '.git'})

/** A named version may be a commit, which not every server gives alone: then all of the history is fetched. */
async function clone(url: string, ref: string | undefined, folder: string, reference: BuildpackReference, stage: Stage) {
  for (const command of cloneCommands(url, ref, folder)) {
    const {signal, write} = stage
    const status = await runScript({command, cwd: stage.buildpacks, env: fetchEnvironment(), onOutput: write, signal})
    if (status !== 0) throw new BuildFailure(`Push rejected, failed to fetch the buildpack ${reference.shown}.`)
  }
}

export function cloneCommands(url: string, ref: string | undefined, folder: string): string[][] {
  if (ref === undefined) return [['git', 'clone', '--quiet', '--depth=1', '--recurse-submodules', '--', url, folder]]
  const inside = ['git', '-C', folder]
  return [
    ['git', 'clone', '--quiet', '--', url, folder],
    [...inside, 'checkout', '--quiet', ref, '--'],
    [...inside, 'submodule', '--quiet', 'update', '--init', '--recursive'],
  ]
}

/** Archives and some packages lose the bit. */
async function makeExecutable(folder: string) {
  const names = await readdir(join(folder, 'bin'))
  await Promise.all(names.map(name => chmod(join(folder, 'bin', name), 0o755)))
}
