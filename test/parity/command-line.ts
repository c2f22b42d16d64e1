import {spawn} from 'node:child_process'

/** What can be seen of a run. */
export interface Run {
  stdout: string
  stderr: string
  /** The signal's name where one ended it, `timeout` where it did not end by itself. */
  exit: number | string
}

export interface RunOptions {
  cwd: string
  env: Record<string, string>
  stdin?: string | undefined
  until?: string | undefined
  /** Milliseconds. */
  limit?: number
}

/** Runs a program to its end, in a process group of its own that is gone afterwards. */
export async function runProgram([program, ...args]: readonly [string, ...string[]], options: RunOptions): Promise<Run> {
  const {cwd, env, stdin, until, limit = 90_000} = options
  const child = spawn(program, args, {cwd, env, detached: true, stdio: [stdin === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe']})
  const seen = {stdout: '', stderr: ''}
  let isLate = false
  const timer = setTimeout(() => {
    isLate = true
    signalGroup(child.pid, 'SIGKILL')
  }, limit)
  child.stdin?.on('error', () => undefined).end(stdin)
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (seen.stderr += text))
  let isInterrupted = false
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    seen.stdout += text
    if (until === undefined || isInterrupted || !seen.stdout.includes(until)) return
    isInterrupted = true
    if (child.pid !== undefined) process.kill(child.pid, 'SIGINT')
  })
  const exit = await new Promise<number | string>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code, signal) => resolve(code ?? signal ?? 0))
  })
  clearTimeout(timer)
  signalGroup(child.pid, 'SIGKILL')
  return {...seen, exit: isLate ? 'timeout' : exit}
}

function signalGroup(pid: number | undefined, signal: NodeJS.Signals): void {
  try {
    if (pid !== undefined) process.kill(-pid, signal)
  } catch {
    // Nobody is left in it.
  }
}

/** As `runProgram`, for what must succeed. */
export async function mustRun(command: readonly [string, ...string[]], options: RunOptions): Promise<Run> {
  const run = await runProgram(command, options)
  if (run.exit !== 0) throw new Error(`${command.join(' ')} ended with ${run.exit}\n${run.stdout}${run.stderr}`)
  return run
}
