/** `KEY=value` as a POSIX shell reads it back, quoted only where it has to be. */
export const shellLine = (key: string, value: string): string => `${key}=${quoted(value)}`

export const shellLines = (vars: Readonly<Record<string, string>>): string[] =>
  Object.entries(vars).map(([key, value]) => shellLine(key, value))

/**
 * What `shellLine` wrote, read again: a line a variable; words, '…' and "…" may follow each other without a space.
 * Throws, with the official words, on a line that is none.
 */
export function parseShell(text: string): Record<string, string> {
  const lines = text.split('\n').filter(line => line.trim() !== '')
  return Object.fromEntries(lines.map(parseLine))
}

const needsQuotes = /[\s!"#$&()*,:;<=>?@[\\\]^`{|}]/

function quoted(value: string): string {
  if (/['\n]/.test(value)) return `"${value.replaceAll(/["$\\`!]/g, String.raw`\$&`).replaceAll('\n', String.raw`\n`)}"`
  return needsQuotes.test(value) ? `'${value}'` : value
}

function parseLine(line: string): [string, string] {
  const at = line.indexOf('=')
  if (at === -1) throw new Error(`Invalid line: ${line}`)
  return [line.slice(0, at), unquoted(line.slice(at + 1))]
}

const word = /'([^']*)'|"((?:[^"\\]|\\.)*)"|([^\s!"#$&'()*,:;<=>?@[\\\]^`{|}]+)/y

function unquoted(text: string): string {
  let value = ''
  word.lastIndex = 0
  while (word.lastIndex < text.length) {
    const at = word.lastIndex
    const match = word.exec(text)
    if (!match) throw new Error(`Invalid token: ${text.slice(at)}`)
    value += match[1] ?? match[3] ?? unescaped(match[2] ?? '')
  }
  return value
}

const unescaped = (text: string) => text.replaceAll(/\\(.)/gs, (_, character: string) => (character === 'n' ? '\n' : character))
