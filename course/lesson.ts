/** A lesson is prose with console blocks; what a block shows is what must happen. */
export interface Lesson {number: number; title: string; steps: Step[]}

export interface Step {
  /** Line of the `$ ` in the file, for messages. */
  line: number
  /** What is typed: several lines where `> ` goes on. */
  command: string
  expected: string[]
  /** Exit status: `[2]` as the last line shown; else 0. */
  status: number
  /** From a block marked `console until`: repeated until it shows what is expected. */
  until: boolean
}

/**
 * Reads `NNN-topic.md`. A block is fenced and marked `console`; in it `$ ` begins a command, `> ` continues it, the
 * rest is the output (stdout and stderr together): `…` stands for anything within a line, a line of `…` alone for any
 * lines.
 */
export function parseLesson(number: number, text: string): Lesson {
  const lines = text.split('\n')
  const title = (lines.find(line => line.startsWith('# ')) ?? `# ${number}`).slice(2)
  const steps: Step[] = []
  let block: null | {until: boolean} = null
  for (const [index, line] of lines.entries()) {
    if (line.startsWith('```')) block = block ? null : openBlock(line)
    else if (block) readLine(steps, line, index + 1, block.until)
  }
  return {number, title, steps: steps.map(settle)}
}

const openBlock = (fence: string) => (/^```console\b/.test(fence) ? {until: / until\b/.test(fence)} : null)

function readLine(steps: Step[], line: string, number: number, until: boolean): void {
  const step = steps.at(-1)
  if (line.startsWith('$ ')) steps.push({line: number, command: line.slice(2), expected: [], status: 0, until})
  else if (step && /^>( |$)/.test(line) && step.expected.length === 0) step.command += `\n${line.slice(2)}`
  else if (step) step.expected.push(line)
}

function settle(step: Step): Step {
  const status = /^\[(\d+)\]$/.exec(step.expected.at(-1) ?? '')
  return status ? {...step, status: Number(status[1]), expected: step.expected.slice(0, -1)} : step
}
