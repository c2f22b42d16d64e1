import type {ChildProcessWithoutNullStreams} from 'node:child_process'

import {spawn} from 'node:child_process'

export interface GitOptions {
  /** Beside the clean environment. */
  env?: Record<string, string> | undefined
  cwd?: string | undefined
  /** For standard input. */
  input?: string | undefined
  signal?: AbortSignal | undefined
}

export interface GitResult {code: number; stdout: string; stderr: string}

/** git ended otherwise than it should; the message is what it said. */
export class GitFailed extends Error {
  constructor(readonly args: string[], readonly result: GitResult) {
    super(lastWords(result.stderr) || `git ${args[0] ?? ''} ended with ${result.code}.`)
  }
}

/** Runs git to its end and yields what it wrote. Throws `GitFailed` where it ended with anything but 0. */
export async function git(args: string[], options: GitOptions = {}): Promise<string> {
  const result = await runGit(args, options)
  if (result.code !== 0) throw new GitFailed(args, result)
  return result.stdout
}

/** Runs git to its end, however it ends. Rejects where it can't be started or the signal is aborted. */
export function runGit(args: string[], options: GitOptions = {}): Promise<GitResult> {
  return new Promise((resolve, reject) => {
    const child = spawnGit(args, options)
    const result: GitResult = {code: 0, stdout: '', stderr: ''}
    child.stdout.setEncoding('utf8').on('data', (text: string) => (result.stdout += text))
    child.stderr.setEncoding('utf8').on('data', (text: string) => (result.stderr += text))
    child.on('error', reject)
    child.on('close', code => resolve({...result, code: code ?? 128}))
    // It may end before it has read everything: then its exit status tells.
    child.stdin.on('error', () => {})
    child.stdin.end(options.input)
  })
}

export function spawnGit(args: string[], {env, cwd, signal}: GitOptions = {}): ChildProcessWithoutNullStreams {
  return spawn('git', args, {
    cwd, env: {...plumbingEnvironment(process.env), ...env}, ...(signal && {signal, killSignal: 'SIGKILL'}), stdio: 'pipe',
  })
}

/**
 * Nothing of the platform's user changes what git does in the platform's repositories: not their configuration
 * (`core.autocrlf` would change files), not variables that a git command around us set.
 */
export function plumbingEnvironment(host: NodeJS.ProcessEnv): Record<string, string> {
  return {
    PATH: host['PATH'] ?? '/usr/local/bin:/usr/bin:/bin', LC_ALL: 'C', GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1',
    GIT_TERMINAL_PROMPT: '0', HOME: host['HOME'] ?? '/', ...(host['TMPDIR'] && {TMPDIR: host['TMPDIR']}),
  }
}

/** The last line that says why: `fatal: …` and `error: …` without the word. */
export function lastWords(stderr: string): string {
  const lines = stderr.trim().split('\n')
  const telling = lines.findLast(line => /^(fatal|error): /.test(line)) ?? lines.at(-1) ?? ''
  return telling.replace(/^(fatal|error): /, '')
}
