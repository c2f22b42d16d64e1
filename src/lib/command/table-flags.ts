import type {TableOptions} from '../output/terminal.js'

import {boolean, string} from './flags.js'

/** What a person may choose of a table. */
export interface TableFlags {
  columns: string | undefined
  csv: boolean
  extended?: boolean
  filter: string | undefined
  sort: string | undefined
}

export const tableFlags = () => ({
  columns: string({description: 'only show provided columns (comma-separated)'}),
  csv: boolean({char: 'c', description: 'output in csv format'}),
  filter: string({description: 'filter property by partial string matching, ex: name=foo'}),
  sort: string({description: 'sort by property'}),
})

/** `--extended`, for a table with more columns than it shows. */
export const extended = () => boolean({char: 'x', description: 'show extra columns'})

export const tableOptions = ({columns, csv, extended: isExtended = false, filter, sort}: TableFlags): TableOptions => ({
  csv,
  extended: isExtended,
  ...(columns === undefined ? {} : {columns}),
  ...(filter === undefined ? {} : {filter}),
  ...(sort === undefined ? {} : {sort}),
})
