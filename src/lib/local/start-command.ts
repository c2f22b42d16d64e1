import {constants} from 'node:os'

import type {Tools} from '../command/define.js'
import type {Vars} from './env-files.js'

import {Silent} from '../command/errors.js'

/** Runs a program on this terminal, and ends as it does; 127 where there is none. Ctrl-C is the program's to hear. */
export async function runHere({cwd, signal}: Tools, words: readonly string[], env: Vars, isQuiet: boolean): Promise<{exit_status: number}> {
  const {execa} = await import('execa')
  // As long as someone listens the first Ctrl-C doesn't end us: it has gone to the program as well.
  const ignore = () => undefined
  signal.addEventListener('abort', ignore)
  const {exitCode, signal: killedBy} = await execa('/bin/sh', ['-c', 'exec "$@"', '/bin/sh', ...words], {
    cwd, env, extendEnv: false, reject: false, stdio: ['inherit', isQuiet ? 2 : 'inherit', 'inherit'],
  })
  signal.removeEventListener('abort', ignore)
  const status = exitCode ?? (killedBy ? 128 + constants.signals[killedBy] : 1)
  if (status !== 0) throw new Silent(status)
  return {exit_status: status}
}
