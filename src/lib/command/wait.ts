import type {Tools} from './define.js'

import {ApiError} from '../api/errors.js'
import {CommandError} from './errors.js'
import {notifyDesktop} from './notify.js'

/** What a data service says when it is asked whether one has to wait. */
export interface WaitStatus {'waiting?': boolean; message: string; 'error?'?: boolean | undefined; step?: string | undefined}

export interface Wait<S extends WaitStatus> {
  /** Between two looks. */
  seconds: number
  /** What of a status is shown. */
  text?: (status: S) => string
  /** It ended as an error: that fails the command, where the service's kind knows errors. */
  failsOnError?: boolean
  /** What the desktop is told when a wait is over: of which command, and of what it waited for. */
  notice?: {title: string; name: string} | undefined
}

/** Waits for a data service, and shows meanwhile what it says. One that needs no waiting isn't spoken of. */
export async function waitForService<S extends WaitStatus>(tools: Tools, message: string, look: () => Promise<S>, {seconds, text = said, failsOnError = false, notice}: Wait<S>): Promise<S> {
  const {clock, out, signal} = tools
  const checked = async () => {
    const status = await look()
    if (failsOnError && status['error?']) throw new CommandError(status.message || 'Error', {exit: 1})
    return status
  }
  const first = await checked()
  if (!first['waiting?']) return first
  const ended = await out.action(message, async tell => {
    let told = text(first)
    for (;;) {
      await clock.sleep(seconds * 1000, signal)
      const status = await checked()
      if (!status['waiting?']) return status
      if (text(status) !== told) tell(told = text(status))
    }
  }, text, text(first)).catch((error: Error) => {
    announce(error.message)
    throw error
  })
  announce(ended.message)
  return ended

  function announce(message: string): void {
    if (notice && !signal.aborted) notifyDesktop(tools, {title: notice.title, text: `${notice.name}: ${message}`})
  }
}

/** A service that refuses counts as one that isn't there yet, so many times. */
export function tolerating<S extends WaitStatus>(look: () => Promise<S>, times: number, meanwhile: S): () => Promise<S> {
  let left = times
  return async () => {
    try {
      return await look()
    } catch (error) {
      if (!(error instanceof ApiError) || left-- <= 0) throw error
      return meanwhile
    }
  }
}

const said = ({message}: WaitStatus) => message
