const escapes = /[\u001B\u009B](?:\][^\u0007\u001B]*(?:\u0007|\u001B\\)|[[()#;?]*(?:\d{1,4}(?:;\d{0,4})*)?[\dA-PR-TZcf-nq-uy=><~])/g

/** Without colours and other terminal sequences. */
export const plain = (text: string): string => (text.includes('\u001B') ? text.replaceAll(escapes, '') : text)

/** Columns that a line takes on a terminal: none for escapes and marks that combine, two for wide characters. */
export function widthOf(line: string): number {
  const visible = plain(line)
  if (/^[\u0020-\u007E]*$/.test(visible)) return visible.length
  let width = 0
  for (const character of visible) width += characterWidth(character.codePointAt(0) ?? 0)
  return width
}

export const padEnd = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - widthOf(text)))

function characterWidth(code: number): number {
  if (code < 0x20 || (code >= 0x7F && code < 0xA0)) return 0
  if (/^[\p{M}\u200B-\u200F\uFE00-\uFE0F]$/u.test(String.fromCodePoint(code))) return 0
  return isWide(code) ? 2 : 1
}

/** East Asian wide and full-width ranges, and emoji (Unicode's UAX 11, coarsely). */
const isWide = (code: number): boolean =>
  (code >= 0x1100 && code <= 0x115F) || (code >= 0x2E80 && code <= 0x303E) || (code >= 0x3041 && code <= 0x33FF) ||
  (code >= 0x3400 && code <= 0x4DBF) || (code >= 0x4E00 && code <= 0xA4CF) || (code >= 0xAC00 && code <= 0xD7A3) ||
  (code >= 0xF900 && code <= 0xFAFF) || (code >= 0xFE30 && code <= 0xFE6F) || (code >= 0xFF00 && code <= 0xFF60) ||
  (code >= 0xFFE0 && code <= 0xFFE6) || (code >= 0x1F300 && code <= 0x1F64F) || (code >= 0x1F680 && code <= 0x1F6FF) ||
  (code >= 0x1F900 && code <= 0x1F9FF) || (code >= 0x20000 && code <= 0x3FFFD)
