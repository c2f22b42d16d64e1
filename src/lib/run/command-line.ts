/** What the shell of a dyno shall run: one word as it was typed, several joined, those with spaces in quotes. */
export function dynoCommand(words: readonly string[]): string {
  const [only = '', ...others] = words
  if (words.length === 0) throw new Error('Usage: hokku run COMMAND\n\nExample: hokku run bash')
  return others.length === 0 ? only : words.map(quoted).join(' ')
}

/** An empty word stays one. Anything else, `$HOME` among it, is left for the dyno's shell. */
const quoted = (word: string) => (word === '' || /[ "]/.test(word) ? `"${word.replaceAll('"', String.raw`\"`)}"` : word)

/** `A=1;B=2` as environment variables; tells of those that are none. */
export function parseEnv(text: string | undefined, warn: (message: string) => void): Record<string, string> {
  const vars: Record<string, string> = {}
  for (const pair of text?.split(';') ?? []) {
    const at = pair.indexOf('=')
    if (at > 0) vars[pair.slice(0, at)] = pair.slice(at + 1)
    else warn(`env flag ${pair} appears invalid. Avoid using ';' in values.`)
  }
  return vars
}
