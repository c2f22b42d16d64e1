/** Times in milliseconds, sizes in MB. */
import {spawn, spawnSync} from 'node:child_process'
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

export interface Command {argv: [string, ...string[]]; env: NodeJS.ProcessEnv; cwd?: string}
export interface Cost {wall: number; cpu: number; peak: number}

export const median = (values: number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN

/** Runs each command once a round, in random order; yields what each took, round by round. */
export async function interleaved<N extends string>(rounds: number, commands: Record<N, Command>): Promise<Record<N, Cost[]>> {
  const names = Object.keys(commands) as N[]
  const costs = Object.fromEntries(names.map(name => [name, []])) as unknown as Record<N, Cost[]>
  for (const name of names) await once(commands[name]) // warm
  for (let round = 0; round < rounds; round++) {
    for (const name of shuffled(names)) costs[name].push(await once(commands[name]))
  }
  return costs
}

/** The median of the ratios of each round: what one busy moment did to both does not count. */
export const ratio = (costs: Cost[], base: Cost[], of: keyof Cost = 'wall'): number =>
  median(costs.map((cost, round) => cost[of] / (base[round]?.[of] ?? Number.NaN)))

async function once(command: Command): Promise<Cost> {
  const wall = await timed(() => finished(command))
  return {wall, ...usage(command)}
}

export async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

export function finished({argv: [program, ...args], env, cwd}: Command): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {env, cwd, stdio: ['ignore', 'ignore', 'pipe']})
    let words = ''
    child.stderr.setEncoding('utf8').on('data', (text: string) => { words += text })
    child.on('error', reject).on('close', code => (code === 0 ? resolve() : reject(new Error(`${program} ${args.join(' ')} ended with ${code}\n${words}`))))
  })
}

/** CPU and peak memory as the process itself counts them, in a run of its own: the hook costs a little. */
function usage({argv: [program, ...args], env, cwd}: Command): {cpu: number; peak: number} {
  const folder = mkdtempSync(join(tmpdir(), 'hokku-bench-'))
  try {
    const hook = join(folder, 'hook.cjs')
    const report = join(folder, 'usage')
    writeFileSync(hook, `process.on('exit', () => { const u = process.resourceUsage(); require('fs').writeFileSync(${JSON.stringify(report)} + process.pid, [u.userCPUTime + u.systemCPUTime, u.maxRSS].join(' ')) })`)
    const child = spawnSync(program, args, {cwd, env: {...env, NODE_OPTIONS: `--require ${hook}`}, stdio: 'ignore'})
    const [cpu = Number.NaN, peak = Number.NaN] = readNumbers(`${report}${child.pid}`)
    return {cpu: cpu / 1000, peak: peak / 1024}
  } finally {
    rmSync(folder, {recursive: true, force: true})
  }
}

function readNumbers(file: string): number[] {
  const read = spawnSync('cat', [file], {encoding: 'utf8'})
  return read.stdout.trim().split(' ').map(Number)
}

function shuffled<T>(values: readonly T[]): T[] {
  return [...values].map(value => [Math.random(), value] as const).sort(([a], [b]) => a - b).map(([, value]) => value)
}
