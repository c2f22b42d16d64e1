/**
 * Whether the output is as shown: `…` stands for anything within a line, a line of `…` for any lines; blank lines at the
 * end don't count, nor do blanks at the end of a line.
 */
export function matches(expected: readonly string[], output: string): boolean {
  return matchLines(trimEnd(expected), trimEnd(output.split('\n')))
}

/** As a glob is matched: after a mismatch only the last `…` takes a line more, so that long output stays quick. */
function matchLines(expected: readonly string[], actual: readonly string[]): boolean {
  let wanted = 0
  let lastAny = -1
  let takenUpTo = 0
  for (let at = 0; at < actual.length;) {
    const line = expected[wanted]
    if (line !== undefined && isAny(line)) {
      lastAny = wanted++
      takenUpTo = at
    } else if (line !== undefined && pattern(line).test(actual[at]?.trimEnd() ?? '')) {
      wanted++
      at++
    } else if (lastAny >= 0) {
      wanted = lastAny + 1
      at = ++takenUpTo
    } else return false
  }
  return expected.slice(wanted).every(isAny)
}

const isAny = (line: string) => line.trim() === '…'

const pattern = (line: string) =>
  new RegExp(`^${line.trimEnd().split('…').map(part => part.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)).join('.*')}$`)

function trimEnd(lines: readonly string[]): string[] {
  const kept = [...lines]
  while (kept.length > 0 && kept.at(-1)?.trim() === '') kept.pop()
  return kept
}
