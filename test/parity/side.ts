import {mkdir, writeFile} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'

import type {Bystander} from './bystander.js'
import type {Run} from './command-line.js'
import type {Platform} from './platform.js'
import type {Recorder} from './recorder.js'
import type {Preparation, Row, Script} from './script.js'

import {runProgram} from './command-line.js'
import {files, freePort, hokkuProgram} from './platform.js'
import {prepare} from './prepare.js'
import {startRecorder} from './recorder.js'
import {words} from './script.js'

const here = dirname(fileURLToPath(import.meta.url))
export const officialProgram = join(here, 'node_modules', 'heroku', 'bin', 'run.js')

/** One of the two command lines, with a home, a working folder, an app and a recorder of its own. */
export interface Side {
  /** Stands before app names; of equal length, so that tables keep their widths. */
  prefix: 'off' | 'our'
  app: string
  folder: string
  /** Below `folder`: where the command lines run. */
  work: string
  recorder: Recorder
  /** As whoever it is asks it. */
  platform: Platform
  run(row: Row): Promise<Run>
  prepare(step: Preparation): Promise<void>
  close(): Promise<void>
}

export interface SideOptions {
  prefix: 'off' | 'our'
  script: Script
  /** Its name where it isn't the side's own. */
  app?: string
  folder: string
  platform: Platform
  bystander: Bystander
}

/** Makes the home and working folder, the app and the recorder. */
export async function createSide(options: SideOptions): Promise<Side> {
  const {prefix, script, folder, platform, bystander} = options
  const app = options.app ?? `${prefix}-${script.name}`
  const work = join(folder, 'work')
  await mkdir(work, {recursive: true})
  const recorder = await startRecorder(platform.port, await freePort())
  const env = await environment(options, recorder.port, bystander)
  const placeholders: Record<string, string> = {app, work, files, port: String(recorder.port), path: env.PATH ?? '', beside: bystander.url}
  const fill = (text: string) => Object.entries(placeholders).reduce((filled, [name, value]) => filled.replaceAll(`{${name}}`, value), text)
  const side: Side = {
    prefix,
    app,
    folder,
    work,
    recorder,
    platform,
    run: ({run, stdin, until, env: changes}) =>
      runProgram([process.execPath, programs[prefix], ...words(run).map(fill)], {
        cwd: work,
        env: changed(env, changes, fill),
        stdin: stdin === undefined ? undefined : fill(stdin),
        until,
      }),
    prepare: step => prepare(step, {side, env, fill, keep: (name, value) => void (placeholders[name] = value)}),
    close: () => recorder.close(),
  }
  if (script.remotes) {
    await side.prepare({git: 'init --quiet --initial-branch=main'})
    for (const [name, of] of Object.entries(script.remotes)) await side.prepare({git: `remote add ${name} ${of}`})
  }
  if (script.app && options.app === undefined) await platform.send('POST', '/apps', {name: app})
  if (script.app === 'deployed' && options.app === undefined) {
    await side.prepare({push: 'app'})
    await side.prepare({settle: true})
  }
  return side
}

/** With --self the official one is held against itself: what differs then is chance. */
const programs = {off: officialProgram, our: process.argv.includes('--self') ? officialProgram : hokkuProgram}

/** Nothing of the caller's: a run on any machine is the same. */
async function environment({prefix, folder, platform}: SideOptions, port: number, bystander: Bystander): Promise<Record<string, string>> {
  const home = join(folder, 'home')
  const cache = join(home, '.cache', 'heroku')
  await mkdir(cache, {recursive: true})
  // Else its very first run says that the terms of service have changed.
  await writeFile(join(cache, 'terms-of-service'), '')
  const bin = join(folder, 'bin')
  await mkdir(bin)
  const name = programs[prefix] === officialProgram ? 'heroku' : 'hokku'
  await writeFile(join(bin, name), `#!/bin/sh\nexec '${process.execPath}' '${programs[prefix]}' "$@"\n`, {mode: 0o755})
  // The recorder's address in place of the platform's, in what git is told as well.
  const exported = Object.entries(platform.env).map(([key, value]) => [key, value.replaceAll(`127.0.0.1:${platform.port}`, `127.0.0.1:${port}`)])
  return {
    ...(Object.fromEntries(exported) as Record<string, string>),
    PATH: `${bin}:${process.env.PATH ?? ''}`,
    HOME: home,
    TZ: 'UTC',
    LANG: 'C.UTF-8',
    HEROKU_HOST: `http://127.0.0.1:${port}`,
    HEROKU_PARTICLEBOARD_URL: bystander.url,
    DISABLE_TELEMETRY: 'true',
    HEROKU_DISABLE_AUTOUPDATE: '1',
    HEROKU_SKIP_NEW_VERSION_CHECK: '1',
    ...git,
  }
}

/** The same commit has the same id on either side. */
const git = {
  GIT_AUTHOR_NAME: 'Parity',
  GIT_AUTHOR_EMAIL: 'parity@localhost',
  GIT_AUTHOR_DATE: '2026-01-02T03:04:05Z',
  GIT_COMMITTER_NAME: 'Parity',
  GIT_COMMITTER_EMAIL: 'parity@localhost',
  GIT_COMMITTER_DATE: '2026-01-02T03:04:05Z',
  GIT_CONFIG_NOSYSTEM: '1',
}

function changed(env: Record<string, string>, changes: Row['env'] = {}, fill: (text: string) => string): Record<string, string> {
  const all = {...env}
  for (const [name, value] of Object.entries(changes)) {
    if (value === undefined) delete all[name]
    else all[name] = fill(value)
  }
  return all
}
