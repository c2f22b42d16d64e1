import {Silent} from '../command/errors.js'

export interface GitResult {exitCode: number; stdout: string; stderr: string}

/** One run of git with what it says. Fails, with where to get it, where there is no git. */
export async function git(args: readonly string[], cwd: string): Promise<GitResult> {
  const {exitCode = 1, stdout, stderr} = await run(args, {cwd})
  return {exitCode, stdout, stderr}
}

/** As `git`, but what git refuses is an error. Yields what it printed. */
export async function gitOrFail(args: readonly string[], cwd: string): Promise<string> {
  const {exitCode, stdout, stderr} = await git(args, cwd)
  if (exitCode !== 0) throw new Error(`Command failed: git ${args.join(' ')}\n${stderr}`)
  return stdout
}

/** What git prints, as bytes: an archive. */
export async function gitBytes(args: readonly string[], cwd: string): Promise<Uint8Array> {
  const {execa} = await import('execa')
  const {stdout} = await execa('git', args, {cwd, encoding: 'buffer'})
  return stdout
}

/** git on this process's own terminal: a person sees how it goes, and its exit code is ours. */
export async function showGit(args: readonly string[], cwd: string, stdout: 'inherit' | 'ignore'): Promise<void> {
  const {exitCode = 1} = await run(args, {cwd, stdio: ['inherit', stdout, 'inherit']})
  if (exitCode !== 0) throw new Silent(exitCode)
}

async function run(args: readonly string[], options: {cwd: string; stdio?: ['inherit', 'inherit' | 'ignore', 'inherit']}) {
  const {execa} = await import('execa')
  const result = await execa('git', args, {...options, reject: false})
  if (result.code === 'ENOENT') throw new Error('Git must be installed to use the Hokku CLI.  See instructions here: https://git-scm.com')
  return {exitCode: result.exitCode, stdout: String(result.stdout ?? ''), stderr: String(result.stderr ?? '')}
}
