import type {Build} from '../api/types.js'
import type {Tools} from '../command/define.js'

import {CommandError} from '../command/errors.js'

/** Has an archive built, and shows how that goes: on stderr, as the official plugin does. */
export async function createBuild({api, backend, clock, out, signal}: Tools, app: string, source: {url: string; version: null | string}): Promise<Build> {
  const {id, output_stream_url: url} = await api.build.create(app, {source_blob: source})
  const text = new TextDecoder()
  const lines = lineWriter(line => out.note(line))
  for await (const chunk of backend.stream(url, signal)) lines.push(text.decode(chunk, {stream: true}))
  lines.end()
  const build = await ended()
  if (build.status === 'failed') throw new CommandError('Build failed', {exit: 1})
  return build

  /** The stream may end a moment before the build does. */
  async function ended(): Promise<Build> {
    for (;;) {
      const build = await api.build.info(app, id)
      if (build.status !== 'pending') return build
      await clock.sleep(1000, signal)
    }
  }
}

function lineWriter(write: (line: string) => void): {push(text: string): void; end(): void} {
  let rest = ''
  return {
    push(text) {
      const lines = (rest + text).split('\n')
      rest = lines.pop() ?? ''
      lines.forEach(write)
    },
    end: () => (rest === '' ? undefined : write(rest)),
  }
}
