import {wrap} from './wrap.js'

const mark = process.platform === 'win32' ? '»' : '›'

/**
 * ` ›   Error: …` with the mark before every line, broken where the window ends; without a mark (`bang` undefined,
 * for what the official command line calls a plain error) four spaces stand in its place.
 */
export function marked(text: string, columns: number, bang: ((mark: string) => string) | undefined): string {
  const lines = wrap(text, columns - 6).split('\n').map(line => (line.trim() === '' ? line : `   ${line}`))
  // The mark stands before empty lines too; four spaces don't.
  return lines.map(line => (bang ? ` ${bang(mark)}${line}` : line.trim() === '' ? line : ` ${line}`)).join('\n')
}
