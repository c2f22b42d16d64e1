import type {Tools} from '../command/define.js'

import {streamOutput} from '../releases/output.js'

/** How often a stream is asked for that isn't there yet, once a second. */
const patience = 60

/** Shows what the release command of a promoted release prints, where it has one, to its end. */
export async function releaseCommand(tools: Tools, {app, id}: {app: string; id: string}, say: (text: string) => void): Promise<void> {
  say('Fetching release info...')
  const {output_stream_url: url} = await tools.api.release.info(app, id)
  if (!url) return
  say('Running release command...')
  for (let attempt = 0; attempt < patience; attempt++) {
    if ((await streamOutput(tools, url, chunk => tools.out.write(chunk))) === 'ended') return
    await tools.clock.sleep(1000, tools.signal)
  }
}
