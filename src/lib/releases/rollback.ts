import type {Release} from '../api/types.js'
import type {Tools} from '../command/define.js'

import {CommandError} from '../command/errors.js'
import {streamOutput} from './output.js'

const options = {version: '3.sdk'}

/** Releases `target` anew. */
export async function rollBack({api, out}: Tools, app: string, target: Release): Promise<Release> {
  const {app: appName, code, success} = out.style
  const made = await out.action(
    `Rolling back ${appName(app)} to ${success(`v${target.version}`)}`,
    () => api.release.create(app, {release: target.id}, options),
    ({version}) => `done, ${success(`v${version}`)}`,
  )
  out.warn("Rollback affects code and config vars; it doesn't add or remove addons.")
  out.warn(`To undo, run: ${code(`hokku rollback v${made.version - 1}`)}`)
  return made
}

/** Shows how the release command of a release goes, to its end; `later` shows what it does where it hasn't begun. In strict mode its failure is ours. */
export async function followReleaseCommand(
  tools: Tools, app: string, made: Release, write: (data: Uint8Array | string) => void, later = '`hokku releases:output`',
): Promise<void> {
  const {api, out, strict} = tools
  if (!made.output_stream_url) return
  write('Running release command...\n')
  const ended = await streamOutput(tools, made.output_stream_url, write)
  if (ended === 'notStarted') out.warn(`Release command starting. Use ${later} to view the log.`)
  if (!strict) return
  const {status, version} = await api.release.info(app, String(made.version), options)
  if (status === 'failed') throw new CommandError(`The release command of v${version} failed.`, {exit: 1})
}
