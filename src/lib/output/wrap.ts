import {widthOf} from './width.js'

/**
 * Breaks lines at spaces so that none is wider than `columns`; a word that is wider by itself is cut. Spaces stay
 * where they are, at the end of a broken line too: the official command line's errors have them there.
 */
export const wrap = (text: string, columns: number): string =>
  text.split('\n').map(line => wrapLine(line, Math.max(1, columns))).join('\n')

function wrapLine(line: string, columns: number): string {
  const rows = ['']
  for (const [at, word] of line.split(' ').entries()) {
    if (at > 0) addSpace(rows, columns)
    addWord(rows, word, columns)
  }
  return rows.join('\n')
}

function addSpace(rows: string[], columns: number): void {
  if (widthOf(last(rows)) >= columns) rows.push('')
  rows[rows.length - 1] += ' '
}

function addWord(rows: string[], word: string, columns: number): void {
  const used = widthOf(last(rows))
  const length = widthOf(word)
  if (length > columns) addPieces(rows, word, columns)
  else {
    if (used + length > columns && used > 0 && length > 0) rows.push('')
    rows[rows.length - 1] += word
  }
}

/** A word too wide for any line: on a new line where that saves a cut, else in the room that is left. */
function addPieces(rows: string[], word: string, columns: number): void {
  const room = columns - widthOf(last(rows))
  const cutsHere = 1 + Math.floor((widthOf(word) - room - 1) / columns)
  const cutsOnNewLine = Math.floor((widthOf(word) - 1) / columns)
  if (cutsOnNewLine < cutsHere) rows.push('')
  for (const character of word) {
    if (widthOf(last(rows)) + widthOf(character) > columns) rows.push('')
    rows[rows.length - 1] += character
  }
}

const last = (rows: string[]): string => rows[rows.length - 1] ?? ''
