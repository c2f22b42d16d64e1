import {padEnd, widthOf} from './width.js'

/** A table in a box, as oclif's own commands print theirs; the first row is the header. */
export function boxLines(rows: readonly string[][]): string[] {
  const [header = [], ...body] = rows
  const widths = header.map((_, at) => Math.max(...rows.map(row => widthOf(row[at] ?? ''))))
  const rule = (left: string, middle: string, right: string) => `${left}${widths.map(width => '─'.repeat(width + 2)).join(middle)}${right}`
  const line = (row: string[]) => `│${widths.map((width, at) => ` ${padEnd(row[at] ?? '', width)} `).join('│')}│`
  return [rule('┌', '┬', '┐'), line(header), rule('├', '┼', '┤'), ...body.map(line), rule('└', '┴', '┘')]
}
