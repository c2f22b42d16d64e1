/** What git writes to a credential helper: `name=value` lines until an empty one (gitcredentials(7)). */
export async function readGitRequest(input: AsyncIterable<Buffer | string> = process.stdin): Promise<Record<string, string>> {
  let text = ''
  for await (const chunk of input) {
    text += chunk.toString()
    if (/^\n|\n\n/.test(text)) break
  }
  return Object.fromEntries(text.split('\n').filter(line => line.includes('=')).map(line => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]))
}
