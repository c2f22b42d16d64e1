/** A test as the Test Anything Protocol tells it. */
export interface TapCase {
  number: number
  passed: boolean
  description: string
  /** `SKIP`, `TODO` and what follows; empty where there is none. */
  directive: string
  /** The lines below it that explain it. */
  diagnostic: string
}

/** The tests that an output tells of, where it speaks the protocol (https://testanything.org); lines of other kinds are passed over. */
export function readTap(output: string): TapCase[] {
  const cases: TapCase[] = []
  const lines = output.split(/\r?\n/)
  // Without a version or a plan, `ok` at the beginning of a line is just a word.
  if (!lines.some(line => /^(TAP version \d+|1\.\.\d+)/.test(line))) return []
  for (const line of lines) {
    const found = /^(not )?ok\b\s*(\d+)?\s*(?:-\s*)?(.*)$/.exec(line)
    const last = cases.at(-1)
    if (found) cases.push(readCase(found, cases.length + 1))
    else if (last && /^(#|\s{2,})/.test(line)) last.diagnostic += `${line}\n`
  }
  return cases
}

function readCase([, not, number, rest = '']: RegExpExecArray, position: number): TapCase {
  const [description = '', directive = ''] = rest.split(/\s+#\s*(?=skip|todo)/i)
  return {number: number === undefined ? position : Number(number), passed: not === undefined, description: description.trim(), directive: directive.trim(), diagnostic: ''}
}
