import type {Terminal} from '../output/terminal.js'
import type {Listed} from './list.js'

import {boxLines} from '../output/box.js'
import {widthOf} from '../output/width.js'

type Column = 'id' | 'plugin' | 'summary' | 'type'
interface Layout {
  columns: readonly Column[]
  /** Wider than the window where the words are. */
  isWhole: boolean
}

/** The summary alone gives way where the window is too narrow. */
export function viewCommands(out: Terminal, commands: readonly Listed[], {columns, isWhole}: Layout): void {
  const rows = [columns.map(titled), ...commands.map(command => columns.map(column => command[column]))]
  const others = columns.map((column, at) => (column === 'summary' ? 0 : Math.max(...rows.map(row => widthOf(row[at] ?? '')))))
  const room = out.width === undefined || isWhole ? Infinity : Math.max(10, out.width - others.reduce((sum, width) => sum + width, 0) - columns.length * 3 - 1)
  const fitted = rows.map(row => row.map((cell, at) => (columns[at] === 'summary' && cell.length > room ? `${cell.slice(0, room - 1)}…` : cell)))
  for (const line of boxLines(fitted)) out.line(line)
}

const titled = (name: string) => `${name.charAt(0).toUpperCase()}${name.slice(1)}`
