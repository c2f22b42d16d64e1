import type {Terminal} from '../output/terminal.js'
import type {Changelog, Changes} from './changelog.js'

/** As the official command line renders Markdown: lists moved in, with room around them. */
export function viewChanges(out: Terminal, {body, more, version}: Changes, {url}: Changelog): void {
  out.line(`## ${version}${more}\n`)
  out.line(body === '' ? '\n    * Miscellaneous improvements' : rendered(summaryOf(body)))
  out.line(`\n\n\n    * For the full changelog, visit: ${url}\n\n`)
}

/** A summary stands for the rest. */
const summaryOf = (body: string): string => /^### Summary\n[^]*?(?=\n### |$(?![^]))/m.exec(body)?.[0].trim() ?? body

function rendered(markdown: string): string {
  const lines: string[] = []
  for (const line of markdown.split('\n')) {
    const [, indent, mark, item] = /^( *)([*-]|\d+\.) (.*)$/.exec(line) ?? []
    const before = lines.at(-1) ?? ''
    const isItem = indent !== undefined && item !== undefined
    const needsRoom = isItem ? !before.startsWith(' ') : line.startsWith('#')
    if (needsRoom && before !== '') lines.push('')
    if (isItem) lines.push(`${' '.repeat(4 + 2 * indent.length)}${/\d/.test(mark ?? '') ? mark : '*'} ${item}`)
    else if (line !== '' || before !== '') lines.push(line.startsWith(' ') ? `    ${line}` : line)
  }
  return lines.join('\n')
}
