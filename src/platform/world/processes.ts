import {execFileSync} from 'node:child_process'
import {readFileSync, readdirSync} from 'node:fs'

export type SignalName = 'SIGHUP' | 'SIGINT' | 'SIGKILL' | 'SIGTERM' | 'SIGUSR1'

/** Whether a process with this number runs; one that ended and waits to be collected does not. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
  return statusOf(pid)?.state !== 'Z'
}

/**
 * When a process began, in a form that is only good for comparing: a number is used again, a number together with this
 * is not. Undefined where there is no such process or the machine can't say.
 */
export function startTimeOf(pid: number): string | undefined {
  if (process.platform !== 'linux') return startTimeByPs(pid)
  const status = statusOf(pid)
  return status && `${bootId()}:${status.startTicks}`
}

/** To every process of a group. False where the group is gone. */
export function killGroup(leader: number, signal: SignalName): boolean {
  return send(-leader, signal)
}

/** To one process. False where it is gone. */
export function kill(pid: number, signal: SignalName): boolean {
  return send(pid, signal)
}

function send(target: number, signal: SignalName): boolean {
  try {
    return process.kill(target, signal)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ESRCH') return false
    throw error
  }
}

/** How many processes and threads the machine has; undefined where it doesn't tell. */
export function processCount(): number | undefined {
  const match = /^\S+ \S+ \S+ \d+\/(\d+)/.exec(readText('/proc/loadavg') ?? '')
  return match ? Number(match[1]) : undefined
}

/** How many processes a group has. */
export const groupSize = (leader: number): number =>
  readdirSync('/proc').filter(name => /^\d+$/.test(name) && statusOf(Number(name))?.group === leader).length

/** proc(5): the command's name is in brackets and may hold anything, so fields are counted from the last bracket. */
function statusOf(pid: number): {state: string; group: number; startTicks: string} | undefined {
  const text = readText(`/proc/${pid}/stat`)
  if (text === undefined) return undefined
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
  return {state: fields[0] ?? '', group: Number(fields[2]), startTicks: fields[19] ?? ''}
}

let boot: string | undefined

/** Ticks count from the machine's start, so they tell processes apart only together with it. */
function bootId(): string {
  boot ??= readText('/proc/sys/kernel/random/boot_id')?.trim() ?? ''
  return boot
}

function startTimeByPs(pid: number): string | undefined {
  try {
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], {encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore']}).trim() || undefined
  } catch {
    return undefined
  }
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}
