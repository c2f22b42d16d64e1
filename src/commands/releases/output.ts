import {defineCommand} from '../../lib/command/define.js'
import {CommandError} from '../../lib/command/errors.js'
import {argument, onApp} from '../../lib/command/flags.js'
import {findRelease} from '../../lib/releases/find.js'
import {streamOutput} from '../../lib/releases/output.js'

export default defineCommand({
  description: 'View the release command output',
  examples: ['$ hokku releases:output v10'],
  args: {release: argument({description: 'ID of the release. If omitted, we use the last release ID.'})},
  flags: onApp(),
  async load(context) {
    const {api, args, flags, out, strict} = context
    const {output_stream_url: url, version} = await findRelease(api, flags.app, args.release)
    const chunks: Uint8Array[] = []
    const ended = url ? await streamOutput(context, url, chunk => (flags.json ? chunks.push(chunk) : out.write(chunk))) : 'none'
    if (ended === 'ended') return {version, output: Buffer.concat(chunks).toString()}
    const message = ended === 'none'
      ? `Release v${version} has no release output available.`
      : 'Release command not started yet. Please try again in a few seconds.'
    if (strict) throw new CommandError(message, {exit: 1})
    out.warn(message)
    return {version, output: null}
  },
})
