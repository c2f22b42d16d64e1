/** A line as a shell takes it apart: by blanks, with `'…'`, `"…"` and backslashes. Nothing in it is expanded. */
export function wordsOf(line: string): string[] {
  const words: string[] = []
  const pattern = /\s*((?:'[^']*'|"(?:\\.|[^"\\])*"|\\.|[^\s'"\\])+)/gy
  for (const [, word = ''] of line.matchAll(pattern)) words.push(plain(word))
  return words
}

const plain = (word: string): string =>
  word.replaceAll(/'([^']*)'|"((?:\\.|[^"\\])*)"|\\(.)/g, (_, literal?: string, quoted?: string, escaped?: string) => literal ?? quoted?.replaceAll(/\\(["\\$`])/g, '$1') ?? escaped ?? '')
