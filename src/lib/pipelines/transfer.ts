import type {Pipeline} from '../api/types.js'
import type {Tools} from '../command/define.js'
import type {PipelineApp} from './apps.js'

import {CommandError} from '../command/errors.js'
import {viewPipeline} from './view.js'

export interface Transfer {
  pipeline: Pipeline
  apps: readonly PipelineApp[]
  /** `the my-team team` */
  to: string
  /** `--confirm`. */
  given: string | undefined
}

/**
 * Whether the pipeline's name was given as it should. The official command line only warns where it wasn't, and calls
 * that success: strict mode doesn't.
 */
export async function mayTransfer({out, strict}: Tools, {apps, given, pipeline, to}: Transfer): Promise<boolean> {
  const {name} = pipeline
  const answer = given ?? (await askName())
  if (answer === name) return true
  const message = `Confirmation did not match ${out.style.pipeline(name)}. Aborted.`
  if (strict) throw new CommandError(message, {exit: 1})
  out.warn(message)
  return false

  async function askName(): Promise<string> {
    viewPipeline(out, {pipeline, apps, owner: undefined}, false)
    out.line()
    out.warn(`This will transfer ${out.style.pipeline(name)} and all of the listed apps to ${to}`)
    if (!out.isInteractive) throw new CommandError(`To proceed, re-run this command with --confirm ${name}`)
    out.warn(`to proceed, type ${name} or re-run this command with --confirm ${name}`)
    const {ask} = await import('../command/prompt.js')
    return ask('')
  }
}
