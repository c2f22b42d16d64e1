import type {Finding, Observable, Seen} from './compare.js'
import type {Difference} from './differences.js'
import type {Row} from './script.js'

import {differences} from './differences.js'

export interface Outcome {
  script: string
  run: string
  /** The wanted difference that was seen. */
  difference?: string
  /** Why it failed; nothing where it passed. */
  complaints: string[]
}

/** A row passes where both sides agree, or part exactly where a wanted difference says so. */
export function judge(script: string, row: Row, findings: Finding[], ours: Seen, known = differences): Outcome {
  const outcome = {script, run: row.run}
  if (row.differs === undefined) return {...outcome, complaints: findings.map(explain)}
  const difference: Difference | undefined = known[row.differs]
  if (!difference) return {...outcome, complaints: [`${row.differs} is not in differences.ts`]}
  const unwanted = findings.filter(({observable}) => !difference.in.includes(observable))
  const complaints = [...unwanted.map(explain), ...missing(difference, findings), ...unlike(row, ours)]
  return {...outcome, difference: row.differs, complaints}
}

/** A difference that is gone must leave the list. */
const missing = (difference: Difference, findings: Finding[]): string[] =>
  findings.some(({observable}) => difference.in.includes(observable)) ? [] : ['the wanted difference is not there']

/** What ours must do instead. */
function unlike({ours: wanted = {}}: Row, {run}: Seen): string[] {
  const {exit, stdout, stderr} = wanted
  return [
    ...(exit === undefined || run.exit === exit ? [] : [`ours ended with ${run.exit}, not ${exit}`]),
    ...(stdout === undefined || run.stdout.includes(stdout) ? [] : [`ours' stdout lacks ${stdout}:\n${run.stdout}`]),
    ...(stderr === undefined || run.stderr.includes(stderr) ? [] : [`ours' stderr lacks ${stderr}:\n${run.stderr}`]),
  ]
}

const marks: Record<Observable, string> = {exit: 'exit code', requests: 'requests', state: 'state', stderr: 'stderr', stdout: 'stdout'}

/** The lines that only one side has, with the one before them. */
function explain({observable, official, ours}: Finding): string {
  const [theirs, mine] = [official.split('\n'), ours.split('\n')]
  let from = 0
  while (from < theirs.length && from < mine.length && theirs[from] === mine[from]) from++
  let tail = 0
  while (tail < theirs.length - from && tail < mine.length - from && theirs.at(-1 - tail) === mine.at(-1 - tail)) tail++
  const show = (sign: string, lines: string[]) => lines.slice(from, Math.max(from, lines.length - tail)).slice(0, 40).map(line => `      ${sign} ${line}`)
  const before = from > 0 ? [`        ${theirs[from - 1]}`] : []
  return [`${marks[observable]}: - official, + ours`, ...before, ...show('-', theirs), ...show('+', mine)].join('\n')
}
