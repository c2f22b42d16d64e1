import {defineCommand} from '../../lib/command/define.js'
import {onApp} from '../../lib/command/flags.js'
import {buildArgs, findBuild} from '../../lib/builds/find.js'

export default defineCommand({
  description: 'show build output',
  examples: ['$ hokku builds:output'],
  args: buildArgs(),
  flags: onApp(),
  async load({api, args, backend, flags, out, signal}) {
    const build = await findBuild(api, flags.app, args.build)
    const chunks: Uint8Array[] = []
    for await (const chunk of backend.stream(build.output_stream_url, signal)) {
      if (flags.json) chunks.push(chunk)
      else out.write(chunk)
    }
    return {build: build.id, output: Buffer.concat(chunks).toString()}
  },
})
