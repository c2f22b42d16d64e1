import {basename} from 'node:path'

import {defineCommand} from '../../lib/command/define.js'
import {CommandError} from '../../lib/command/errors.js'
import {argument, string} from '../../lib/command/flags.js'
import {runSsh} from '../../lib/exec/ssh.js'
import {execFlags, openTunnel} from '../../lib/exec/tunnel.js'

export default defineCommand({
  description: 'copy a file from a dyno to this machine',
  examples: ['$ hokku ps:copy FILENAME --app murmuring-headland-14719'],
  args: {file: argument({description: 'the file in the dyno', required: true})},
  flags: {...execFlags(), output: string({char: 'o', description: 'name of the file here'})},
  async load(context) {
    const {args: {file}, flags: {app, dyno, json, output = basename(file)}, out} = context
    if (!json) out.line(`Copying ${out.style.info(file)} to ${out.style.info(output)}`)
    const tunnel = await openTunnel(context, app, dyno)
    const status = await runSsh(context, tunnel, {program: 'scp', args: address => ['-q', `${address}:${file}`, output]})
    if (status !== 0) throw new CommandError(`${file} could not be copied.`)
    return {file, output}
  },
})
