import type {Terminal} from './terminal.js'

import {startAction} from './action.js'
import {colorLevel, hasColoredMarks} from './color-level.js'
import {styleFor} from './color.js'
import {marked} from './message.js'
import {objectLines} from './object.js'
import {tableLines} from './table.js'

type Env = Readonly<Record<string, string | undefined>>

/** As much of a stream as is written to; `process.stdout` is one. */
export interface Sink {
  write(data: Uint8Array | string): unknown
  isTTY?: boolean
  columns?: number
}

export interface ScreenOptions {
  /** `process` is one. Each stream is touched with its first use only: Node makes it then, and that takes time. */
  streams: {readonly stdout: Sink; readonly stderr: Sink}
  env: Env
  isInputTTY(): boolean
}

/** The terminal over two streams: layouts and streams are those of the official command line. */
export function createScreen({streams, env, isInputTTY}: ScreenOptions): Terminal {
  const {stdout} = streams
  const level = colorLevel(env, stdout.isTTY === true)
  const style = styleFor(level, env)
  /** Printed while an action runs: it waits for the end of the action's line. */
  let held: Array<() => void> | undefined
  const put = (name: 'stderr' | 'stdout', data: Uint8Array | string) => {
    if (held) held.push(() => streams[name].write(data))
    else streams[name].write(data)
  }
  const line = (text = '') => put('stdout', `${text}\n`)
  const isCI = Boolean(env.CI) || Object.keys(env).some(key => key.startsWith('CI_'))

  return {
    style,
    width: stdout.isTTY ? windowWidth(stdout) : undefined,
    get isInteractive() {
      return stdout.isTTY === true && isInputTTY()
    },
    line,
    write: data => put('stdout', data),
    note: text => put('stderr', `${text}\n`),
    warn: text => put('stderr', `${marked(`Warning: ${text}`, columnsOf(streams.stderr, env), yellow(streams.stderr, env))}\n`),
    json: data => line(JSON.stringify(data, null, 2)),
    header: text => line(`${style.bold('=== ')}${style.bold(text)}\n`),
    // The official one prints an empty line for nothing at all.
    object: (data, keys) => line(objectLines(data, style, keys).join('\n')),
    table(rows, columns, options = {}) {
      const paper = {width: stdout.isTTY ? windowWidth(stdout) : undefined, isColored: level > 0, isPlain: isCI}
      for (const text of tableLines(rows, columns, options, paper)) line(text)
      if (!options.csv) line()
    },
    async action(message, work, done, first) {
      const {stderr} = streams
      const errorStyle = styleFor(colorLevel(env, stderr.isTTY === true), env)
      const running = startAction(message, {
        write: text => stderr.write(text),
        columns: columnsOf(stderr, env),
        isInteractive: stderr.isTTY === true && !env.CI && env.TERM !== 'dumb',
        colorFrame: errorStyle.pipeline,
      }, first)
      held ??= []
      try {
        const result = await work(running.status)
        running.stop(done?.(result) ?? 'done')
        return result
      } catch (error) {
        running.stop(hasColoredMarks(env, stderr.isTTY === true) ? '\u001B[1m\u001B[31m!\u001B[39m\u001B[22m' : '!')
        throw error
      } finally {
        const waiting = held
        held = undefined
        waiting.forEach(write => write())
      }
    },
  }
}

/** Columns that errors and warnings are broken at: the window's, 80 where there is none, as the official one counts. */
export function columnsOf(stream: Sink, env: Env): number {
  const wanted = Number.parseInt(env.OCLIF_COLUMNS ?? '', 10)
  if (wanted > 0) return wanted
  return stream.isTTY ? windowWidth(stream) : 80
}

function windowWidth(stream: Sink): number {
  const columns = stream.columns ?? 0
  return columns < 1 ? 80 : columns
}

const yellow = (stream: Sink, env: Env) => (mark: string) => (hasColoredMarks(env, stream.isTTY === true) ? `\u001B[33m${mark}\u001B[39m` : mark)
