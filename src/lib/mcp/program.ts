import type {Tools} from '../command/define.js'

export type Surroundings = Pick<Tools, 'cwd' | 'env'>
export interface Ran {exitCode: number; stdout: string; stderr: string}

/** This very program in a process of its own, so that no command can end the server or write into its answers. */
export async function runOurselves({cwd, env}: Surroundings, args: readonly string[]): Promise<Ran> {
  const {execa} = await import('execa')
  const program = process.argv[1] ?? ''
  const result = await execa(process.execPath, [...process.execArgv, program, ...args], {cwd, env: env as Record<string, string>, extendEnv: false, reject: false, stdin: 'ignore'})
  return {exitCode: result.exitCode ?? 1, stdout: result.stdout, stderr: result.stderr}
}
