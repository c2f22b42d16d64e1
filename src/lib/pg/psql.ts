import type {Tools} from '../command/define.js'
import type {Connection, Database} from './connection.js'
import type {Program} from './tools.js'

import {leavingInterrupts} from '../command/program.js'
import {connectionEnv, startProgram} from './tools.js'

/** What psql shall do: answer one command, run a file, or talk to a person. */
export type Task = {command: string} | {file: string} | {prompt: string}

/** psql for a person, or for a script of theirs. */
export const psqlProgram = (connection: Connection, env: Tools['env'], task: Task, channelBinding: string): Program => ({
  name: 'psql',
  args: [...taskArgs(task), '--set', 'sslmode=require', '--set', `channel_binding=${channelBinding}`],
  env: {
    ...connectionEnv(connection, env, 'prompt' in task ? 'psql interactive' : 'psql non-interactive'),
    ...('prompt' in task && env.HEROKU_PSQL_HISTORY ? {HISTFILE: env.HEROKU_PSQL_HISTORY} : {}),
  },
})

/** psql for a command of ours, whose answer is read. */
export const queryProgram = (connection: Connection, env: Tools['env'], sql: string, flags: readonly string[] = []): Program => ({
  name: 'psql',
  args: [...flags, '-c', sql, '--set', 'sslmode=require'],
  env: connectionEnv(connection, env, 'psql non-interactive'),
})

/** Runs psql with the terminal of the person. */
export async function runPsql(tools: Tools, database: Database, task: Task, channelBinding: string): Promise<void> {
  const status = await leavingInterrupts(tools, () => startProgram(tools, psqlProgram(database, tools.env, task, channelBinding), 'inherit').ended)
  if (status !== 0) throw new Error(`psql exited with code ${status}`)
}

/** What psql prints for a query; what it complains of is shown. */
export async function query(tools: Tools, connection: Connection, sql: string, flags?: readonly string[]): Promise<string> {
  const {child, ended} = startProgram(tools, queryProgram(connection, tools.env, sql, flags), ['ignore', 'pipe', 'inherit'])
  let output = ''
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (output += text))
  const status = await ended
  if (status !== 0) throw new Error(`psql exited with code ${status}`)
  return output
}

/** Rows as records of texts, for `--json`. */
export async function queryRows(tools: Tools, connection: Connection, sql: string): Promise<Array<Record<string, string>>> {
  const [field, record] = ['\u001F', '\u001E']
  const output = await query(tools, connection, sql, ['--no-align', '--field-separator', field, '--record-separator', record, '--pset', 'footer=off'])
  const [names = [], ...rows] = output.replace(/\n$/, '').split(record).map(row => row.split(field))
  return rows.map(row => Object.fromEntries(names.map((name, at) => [name, row[at] ?? ''])))
}

function taskArgs(task: Task): string[] {
  if ('command' in task) return ['-c', task.command]
  if ('file' in task) return ['-f', task.file]
  return ['--set', `PROMPT1=${task.prompt}%R%# `, '--set', `PROMPT2=${task.prompt}%R%# `]
}
