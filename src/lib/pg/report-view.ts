import type {PostgresReport} from '../api/types.js'
import type {Columns, Style, Terminal} from '../output/terminal.js'

type Check = PostgresReport['checks'][number]

/** The worst first. */
const order = ['red', 'yellow', 'green', 'unknown', 'skipped']
const colors: Readonly<Record<string, keyof Style | undefined>> = {red: 'failure', yellow: 'warning', green: 'success'}

export function viewReport(out: Terminal, {app, checks, created_at: created, database, id}: PostgresReport): void {
  out.line(`Report ${out.style.name(id)} for ${out.style.app(app)}::${out.style.attachment(database)}\navailable for one month after creation on ${created}\n`)
  for (const status of order) for (const check of checks.filter(each => each.status === status)) viewCheck(out, check)
}

function viewCheck(out: Terminal, {name, results, status}: Check): void {
  const color = colors[status]
  const title = `${status.toUpperCase()}: ${name}`
  out.line(color ? out.style[color](title) : title)
  if (status === 'green' || !results) return
  if (Array.isArray(results)) viewRows(out, results as Array<Record<string, unknown>>)
  else viewFirst(out, results as Record<string, unknown>)
}

function viewRows(out: Terminal, rows: Array<Record<string, unknown>>): void {
  const [first] = rows
  if (!first) return
  const columns: Columns<Record<string, unknown>> = Object.fromEntries(Object.keys(first).map(key => [capitalized(key), (row: Record<string, unknown>) => String(row[key])]))
  out.table(rows, columns)
}

/** What isn't a list is one value with its name. */
function viewFirst(out: Terminal, result: Record<string, unknown>): void {
  const [entry] = Object.entries(result)
  if (entry) out.line(`${capitalized(entry[0])} ${String(entry[1])}`)
}

const capitalized = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
