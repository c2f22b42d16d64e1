import type {Tools} from '../command/define.js'
import type {Vars} from './env-files.js'
import type {ProcessEnd} from './foreman.js'

import {CommandError, Silent} from '../command/errors.js'
import {readEnvFiles} from './env-files.js'
import {runProcesses} from './foreman.js'
import {readProcfile} from './procfile.js'
import {runHere} from './start-command.js'
import {wantedProcesses} from './wanted.js'

export interface LocalWishes {
  env: string | undefined
  json: boolean
  /** `web=2,worker` */
  names: string | undefined
  port: number | undefined
  procfile: string | undefined
  'start-cmd': string | undefined
}

/** Runs the processes of a Procfile, or the one command that stands for it. With `--json` what they print goes to stderr. */
export async function runLocally(tools: Tools, wishes: LocalWishes): Promise<{processes: ProcessEnd[]} | {exit_status: number}> {
  const {cwd, out, strict} = tools
  const {json, procfile = 'Procfile', 'start-cmd': startCommand} = wishes
  const stdout = (text: string) => (json ? out.note(text) : out.line(text))
  const types = await readProcfile(cwd, procfile)
  if (!types && startCommand === undefined) throw new CommandError(noProcfile(procfile))
  if (types && startCommand !== undefined) out.warn(`The specified start command, ${startCommand}, is being ignored.`)
  const vars = await localVars(tools, wishes.env, stdout)
  const port = portOf(wishes.port, vars)
  if (!types) return runHere(tools, ['/bin/sh', '-c', startCommand ?? ''], {...vars, PORT: String(port)}, json)
  const processes = await runProcesses(tools, wantedProcesses(types, wishes.names, port), vars, stdout)
  const status = processes[0]?.exitStatus ?? 0
  if (strict && status !== 0) throw new Silent(status)
  return {processes}
}

/** The environment of this process, and over it that of the env files. */
export async function localVars(tools: Tools, files: string | undefined, say: (text: string) => void): Promise<Vars> {
  const own = Object.entries(tools.env).filter((entry): entry is [string, string] => entry[1] !== undefined)
  return {...Object.fromEntries(own), ...await readEnvFiles(tools, files, say)}
}

/** The flag, `PORT` of the env files, `PORT` of the environment, else foreman's. */
function portOf(flag: number | undefined, vars: Vars): number {
  const port = flag ?? Number(vars.PORT ?? 5006)
  if (Number.isInteger(port) && port > 0) return port
  throw new CommandError(`PORT is no port: ${vars.PORT}`)
}

const noProcfile = (file: string) => `No ${file} found.
Add a Procfile to add process types.
https://devcenter.heroku.com/articles/procfile
Or specify a start command with --start-cmd.`
