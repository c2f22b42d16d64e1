import type {Tools} from '../command/define.js'

import {CommandError} from '../command/errors.js'

/** The first number of docker's version; 0 where it doesn't say. */
export async function dockerVersion(): Promise<number> {
  const {execa} = await import('execa')
  const {stdout} = await execa('docker', ['version', '--format', '{{.Client.Version}}'], {reject: false})
  return Number.parseInt(String(stdout ?? ''), 10) || 0
}

/** Files that a container writes shall be those of who started it. */
export const asThisUser = (): string[] => (process.getuid ? ['--user', String(process.getuid())] : [])

/** Runs docker on this terminal; what it refuses is an error of ours. `input` is given to it, where it reads any. */
export async function docker({out}: Tools, args: readonly string[], {input, isVerbose}: {input?: string; isVerbose: boolean}): Promise<void> {
  if (isVerbose) out.line(`> ${['docker', ...args].join(' ')}`)
  const {execa} = await import('execa')
  const stdio = [input === undefined ? 'inherit' : 'pipe', 'inherit', 'inherit'] as const
  const result = await execa('docker', args, {stdio, reject: false, ...(input === undefined ? {} : {input})})
  if (result.code === 'ENOENT') throw new CommandError('Docker must be installed to use this command. See https://docs.docker.com/get-docker/', {exit: 1})
  if (result.exitCode !== 0) throw new CommandError(`docker ${args[0]} exited with Error: ${result.exitCode}`, {exit: 1})
}
