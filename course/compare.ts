/** Whether the output is as shown; blank lines at the end don't count, nor do blanks at the end of a line. */
export function matches(expected: readonly string[], output: string): boolean {
  return matchLines(trimEnd(expected), trimEnd(output.split('\n')))
}

function matchLines(expected: readonly string[], actual: readonly string[]): boolean {
  const [wanted, ...rest] = expected
  if (wanted === undefined) return actual.length === 0
  if (wanted.trim() === '…') return actual.some((_, skip) => matchLines(rest, actual.slice(skip))) || matchLines(rest, [])
  return actual[0] !== undefined && pattern(wanted).test(actual[0].trimEnd()) && matchLines(rest, actual.slice(1))
}

const pattern = (line: string) =>
  new RegExp(`^${line.trimEnd().split('…').map(part => part.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)).join('.*')}$`)

function trimEnd(lines: readonly string[]): string[] {
  const kept = [...lines]
  while (kept.length > 0 && kept.at(-1)?.trim() === '') kept.pop()
  return kept
}
