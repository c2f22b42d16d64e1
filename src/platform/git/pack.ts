import type {Writable} from 'node:stream'

import {once} from 'node:events'

import {lastWords, spawnGit} from './git.js'

/** What became of a pack: `failed` says why it was refused. */
export type Unpacked = {failed?: string}

export interface UnpackOptions {
  env: Record<string, string>
  /** Bytes that it may have. */
  limit: number
  /** Called once all of the stream was read; index-pack may still be at work. */
  onRead(): void
}

/**
 * Feeds a pack to `git index-pack`, which checks it and writes it into the folder that `env` names. All of the stream is
 * read, even of a pack that was refused at once: a client reads the answer only when it has sent everything.
 */
export async function unpack(pack: AsyncIterable<Buffer>, {env, limit, onRead}: UnpackOptions): Promise<Unpacked> {
  const child = spawnGit(indexPackArguments(limit), {env})
  let errors = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text))
  child.stdout.resume()
  const closed = new Promise<number | null>((resolve, reject) => child.on('error', reject).on('close', code => resolve(code)))
  // Looked at below; a start that fails must not be an unhandled rejection meanwhile.
  closed.catch(() => {})
  try {
    const bytes = await feed(child.stdin, pack)
    onRead()
    const code = await closed
    if (bytes === 0) return {failed: 'the pack is missing'}
    return code === 0 ? {} : {failed: lastWords(errors) || `git index-pack ended with ${code}`}
  } finally {
    child.kill('SIGKILL')
    await closed.catch(() => {})
  }
}

/**
 * `--strict` has every object checked and every link followed. Flaws that the histories of well-known projects carry
 * and that harm nobody are let pass, as the big hosts do.
 */
export const indexPackArguments = (limit: number): string[] => [
  'index-pack', '--stdin', '--fix-thin', `--strict=${harmless.map(flaw => `${flaw}=ignore`).join(',')}`, `--max-input-size=${limit}`,
]

const harmless = [
  'badDate', 'badEmail', 'badTimezone', 'missingEmail', 'missingNameBeforeEmail', 'missingSpaceBeforeDate',
  'missingSpaceBeforeEmail', 'zeroPaddedDate', 'zeroPaddedFilemode',
]

/** Yields how many bytes there were. */
async function feed(input: Writable, pack: AsyncIterable<Buffer>): Promise<number> {
  let bytes = 0
  input.on('error', () => {})
  for await (const chunk of pack) {
    bytes += chunk.length
    if (input.writable && !input.write(chunk)) await room(input)
  }
  input.end()
  return bytes
}

/** Until it takes more, or is gone. */
async function room(input: Writable) {
  const over = new AbortController()
  await Promise.race(['drain', 'close'].map(event => once(input, event, {signal: over.signal}))).catch(() => {})
  over.abort()
}
