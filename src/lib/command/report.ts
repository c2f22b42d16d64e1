import type {Sink} from '../output/screen.js'

import {ApiError} from '../api/errors.js'
import {Unauthorized} from '../backend/errors.js'
import {hasColoredMarks} from '../output/color-level.js'
import {marked} from '../output/message.js'
import {columnsOf} from '../output/screen.js'
import {Cancelled, CommandError, NotLoggedIn, Silent} from './errors.js'

type Env = Readonly<Record<string, string | undefined>>

/** What a thrown thing is to a person: the text for stderr, undefined where nothing is to be said, and the exit code. */
export interface Report {text: string | undefined; exitCode: number}

/** The one place where a failure becomes words and an exit code, both as the official command line has them. */
export function reportOf(error: unknown, stderr: Sink, env: Env): Report {
  const show = (text: string, hasMark: boolean) => marked(text, columnsOf(stderr, env), hasMark ? red(stderr, env) : undefined)
  if (error instanceof Silent) return {text: undefined, exitCode: error.exitCode}
  if (error instanceof Cancelled) return {text: error.message ? show(`Error: ${error.message}`, false) : undefined, exitCode: error.exitCode}
  if (error instanceof ApiError) return {text: show(`Error: ${apiMessage(error)}`, true), exitCode: 2}
  if (error instanceof CommandError) return {text: show(`Error: ${error.message}`, true), exitCode: error.exitCode}
  if (error instanceof Unauthorized && !error.fromEnv) return reportOf(new NotLoggedIn(), stderr, env)
  const {exit, message} = parserError(error)
  if (exit !== undefined) return {text: message && show(`Error: ${message}`, true), exitCode: exit}
  return {text: show(plainMessage(error, env), false), exitCode: 1}
}

/** The API's words, then what else it says: `Error ID`, the app, where to read more. */
function apiMessage({id, message, more}: ApiError): string {
  const further = [
    ...(id ? [`Error ID: ${id}`] : []),
    ...(more.app ? [`App: ${more.app.name}`] : []),
    ...(more.url ? [`See ${more.url} for more information.`] : []),
  ]
  return [message, ...(further.length > 0 ? ['', ...further] : [])].join('\n')
}

/** oclif's own errors, of its parser mostly, and `exit()`. */
function parserError(error: unknown): {exit?: number | undefined; message?: string} {
  const {oclif, code, message} = (error ?? {}) as {oclif?: {exit?: number}; code?: string; message?: string}
  return oclif?.exit === undefined ? {} : {exit: oclif.exit, message: code === 'EEXIT' ? '' : message ?? ''}
}

/** Anything else: its message, its code; where it comes from under `DEBUG`. */
function plainMessage(error: unknown, env: Env): string {
  if (!(error instanceof Error)) return `Error: ${String(error)}`
  if (env.DEBUG && error.stack) return error.stack
  const {code} = error as NodeJS.ErrnoException
  return `${error.name}: ${error.message}${code === undefined ? '' : `\nCode: ${code}`}`
}

const red = (stderr: Sink, env: Env) => (mark: string) => (hasColoredMarks(env, stderr.isTTY === true) ? `\u001B[31m${mark}\u001B[39m` : mark)
