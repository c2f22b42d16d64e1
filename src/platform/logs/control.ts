/**
 * A control line stands before each batch of a dyno's output and says up to where in its spool the batch goes, and how
 * many bytes of the log it has. Both are written at once, so that the log itself tells which output it has: after a
 * crash an incomplete batch is cut off, and its output taken again. Readers skip the line by its first byte, which no
 * other line begins with.
 */
export interface Control {dynoId: string; offset: number; length: number}

export const controlByte = 0x1e

export function controlLine({dynoId, offset, length}: Control): string {
  return `\x1e${dynoId} ${offset} ${length}\n`
}

/** A segment's beginning: all offsets, in one batch, so that there are all or none. */
export function heading(offsets: Map<string, number>): string {
  const lines = [...offsets].map(([dynoId, offset]) => controlLine({dynoId, offset, length: 0})).join('')
  return lines && controlLine({dynoId: nobody, offset: 0, length: lines.length}) + lines
}

const nobody = '-'
const newline = 0x0a

/** What a segment holds up to its last complete line or batch, and up to where each dyno's output is in it. */
export function replay(segment: Buffer): {end: number; offsets: Map<string, number>} {
  const offsets = new Map<string, number>()
  let end = 0
  for (let next = segment.indexOf(newline) + 1; next > end; next = segment.indexOf(newline, end) + 1) {
    const control = segment[end] === controlByte ? parse(segment.toString('latin1', end + 1, next - 1)) : undefined
    const after = next + (control?.length ?? 0)
    if (after > segment.length || segment[after - 1] !== newline) break
    if (control && control.dynoId !== nobody) offsets.set(control.dynoId, control.offset)
    end = control?.dynoId === nobody ? next : after
  }
  return {end, offsets}
}

function parse(text: string): Control | undefined {
  const [, dynoId, offset, length] = /^(\S+) (\d+) (\d+)$/.exec(text) ?? []
  return dynoId === undefined ? undefined : {dynoId, offset: Number(offset), length: Number(length)}
}
