import type {LogQuery} from './logs.js'

/**
 * A line of the log, as Heroku writes it: `2010-09-16T15:13:46.677020+00:00 app[web.1]: text`. In memory its bytes are
 * a latin1 string, a character for each: whatever an app writes comes out as it went in.
 */
export function linePrefix(now: number, source: string, proc: string): string {
  return `${timestamp(now)} ${source}[${proc}]: `
}

/** Microseconds as far as the clock has them. */
function timestamp(now: number): string {
  const whole = Math.floor(now)
  const micros = String(Math.floor((now - whole) * 1000)).padStart(3, '0')
  return `${new Date(whole).toISOString().slice(0, -1)}${micros}+00:00`
}

/** Puts the prefix before each line of a text, which has no newline at its end. */
export function prefixLines(prefix: string, text: string): string {
  return `${prefix}${splitLong(text).replaceAll('\n', `\n${prefix.replaceAll('$', '$$$$')}`)}\n`
}

/** Logplex takes lines of 10,000 bytes; longer ones go on in the next line. */
export const longestLine = 10_000

/**
 * Parts a dyno's output into whole lines and the beginning of one. A beginning of 10,000 bytes counts as a line, so
 * that the cuts are the same however the output came in pieces.
 */
export function cutLines(text: string): {lines: string | undefined; rest: string} {
  const last = text.lastIndexOf('\n')
  let [lines, rest] = [last < 0 ? undefined : text.slice(0, last), text.slice(last + 1)]
  while (rest.length >= longestLine) {
    const cut = cutPoint(rest, 0)
    lines = lines === undefined ? rest.slice(0, cut) : `${lines}\n${rest.slice(0, cut)}`
    rest = rest.slice(cut)
  }
  return {lines, rest}
}

function splitLong(text: string): string {
  const cuts = longLineCuts(text)
  if (cuts.length === 0) return text
  return [0, ...cuts].map((from, index) => text.slice(from, cuts[index])).join('\n')
}

/** Goes from newline to newline in strides of a longest line, so that a text of short lines costs next to nothing. */
function longLineCuts(text: string): number[] {
  const cuts = []
  for (let from = 0; text.length - from > longestLine; ) {
    const newline = text.lastIndexOf('\n', from + longestLine)
    if (newline >= from) from = newline + 1
    else cuts.push((from = cutPoint(text, from)))
  }
  return cuts
}

/** Not in the middle of a character of UTF-8. */
function cutPoint(text: string, from: number): number {
  let cut = from + longestLine
  while (cut > from + longestLine - 3 && (text.charCodeAt(cut) & 0xc0) === 0x80) cut--
  return (text.charCodeAt(cut) & 0xc0) === 0x80 ? from + longestLine : cut
}

/** Where `source[proc]: ` begins in a line. */
const headerStart = '2010-09-16T15:13:46.677020+00:00 '.length

/** Whether a query wants the line that stands there; undefined where it wants every line. */
export function lineFilter({source, dyno, type}: LogQuery): LineFilter | undefined {
  if (source === undefined && dyno === undefined && type === undefined) return undefined
  return (bytes, start, end) => {
    const header = bytes.toString('latin1', start + headerStart, Math.min(end, start + headerStart + longestHeader))
    const [, from = '', proc = ''] = /^([^[]*)\[([^\]]*)\]: /.exec(header) ?? []
    return (source ?? from) === from && (dyno === undefined || isOf(proc, dyno)) && (type === undefined || typeOf(proc) === type)
  }
}

export type LineFilter = (bytes: Buffer, start: number, end: number) => boolean

const longestHeader = 300

/** `web.1` is that dyno; `web` is what has that name, or every dyno of the type. */
const isOf = (proc: string, dyno: string) => proc === dyno || typeOf(proc) === dyno

const typeOf = (proc: string) => proc.replace(/\.[^.]*$/, '')
