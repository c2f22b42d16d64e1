import {accessSync, constants, existsSync} from 'node:fs'
import {delimiter, dirname, join} from 'node:path'

import type {Tools} from '../command/define.js'

import {git, gitOrFail} from './git.js'

/**
 * Makes git able to push to this platform, for the user as a whole, as the official command line's start-up does: our
 * credentials for its host and, where its certificates are its own, trust in them for that host alone.
 */
export async function prepareGit({backend, cwd, env}: Pick<Tools, 'backend' | 'cwd' | 'env'>): Promise<void> {
  const base = `https://${backend.gitHost}`
  const isToStay = (current: string) => isOthers(current, backend.gitHost)
  await setGlobally(cwd, `credential.${base}.helper`, helperCommand(env), isToStay)
  if (backend.authorityFile === undefined) return
  // Made with the first that asks for it.
  await backend.api.platform.authority()
  await setGlobally(cwd, `http.${base}/.sslCAInfo`, backend.authorityFile, () => false)
  await setGlobally(cwd, `credential.${backend.apiUrl}.helper`, helperCommand(env), isToStay)
  await setGlobally(cwd, `url.${backend.apiUrl}/.${rewriting(env)}`, `${base}/`, () => false)
}

/**
 * Remotes are `https`, because the official command line knows no others; to a platform on this machine git may then
 * push without TLS, which takes half the time. Where `GIT_SSL_CAINFO` is set it beats every setting, so that TLS to an
 * authority of our own can't work and git has to do without it in both directions.
 */
const rewriting = (env: Tools['env']) => (env.GIT_SSL_CAINFO ? 'insteadOf' : 'pushInsteadOf')

/** Written only where it says something else: git's configuration is shared by whatever runs at the time. */
async function setGlobally(cwd: string, key: string, value: string, isToStay: (current: string) => boolean): Promise<void> {
  const {stdout: current} = await git(['config', '--global', '--get', key], cwd)
  if (current === value || (current !== '' && isToStay(current))) return
  await gitOrFail(['config', '--global', '--replace-all', key, value], cwd)
}

/**
 * Someone else's helper stays. That of the official command line does for Heroku; for any other host it would need an
 * environment that git isn't started in.
 */
const isOthers = (current: string, host: string) => !current.endsWith(' git:credentials') || (current === '!heroku git:credentials' && host.endsWith('heroku.com'))

/** `!hokku git:credentials`, or by its path where git wouldn't find it. */
function helperCommand(env: Tools['env']): string {
  return isOnPath('hokku', env) ? '!hokku git:credentials' : `!'${programFile().replaceAll("'", String.raw`'\''`)}' git:credentials`
}

function isOnPath(name: string, env: Tools['env']): boolean {
  const names = process.platform === 'win32' ? [`${name}.cmd`, `${name}.exe`] : [name]
  return (env.PATH ?? '').split(delimiter).some(folder => folder !== '' && names.some(file => isExecutable(join(folder, file))))
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** The program that runs now: `bin/run.js`, also where it runs from source. */
function programFile(): string {
  const started = process.argv[1] ?? ''
  const built = join(dirname(started), 'run.js')
  return existsSync(built) ? built : started
}
