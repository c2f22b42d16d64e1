import type {TestNode, TestRun} from '../api/types.js'
import type {Terminal} from '../output/terminal.js'

const icons: Readonly<Record<string, string | undefined>> = {
  pending: '-', creating: '-', building: '-', running: '-', debugging: '-', '': '-',
  errored: '!', cancelled: '!', failed: '✗', succeeded: '✓',
}

export const iconOf = ({style}: Terminal, status: string): string => {
  const icon = icons[status] ?? '?'
  if (icon === '✓') return style.success(icon)
  return icon === '-' ? icon : style.failure(icon)
}

/** `✓ #10 main:b9e982a succeeded` */
export const runLine = (out: Terminal, {commit_branch: branch, commit_sha: sha, number, status}: TestRun): string =>
  `${iconOf(out, status)} #${number} ${branch}:${sha.slice(0, 7)} ${status}`

/** `✗ #1 failed` */
export const nodeLine = (out: Terminal, {exit_code: code, index, status}: TestNode): string =>
  `${iconOf(out, code ? 'failed' : status)} #${index} ${status}`

/** Newest first. */
export const newest = (runs: readonly TestRun[], count: number): TestRun[] => [...runs].sort((a, b) => b.number - a.number).slice(0, count)
