import {createWriteStream, existsSync, mkdirSync} from 'node:fs'
import {rename, rm} from 'node:fs/promises'
import {dirname, resolve} from 'node:path'
import {pipeline} from 'node:stream/promises'

import type {Tools} from '../command/define.js'

import {sizeOf} from './transfer-view.js'

/** Writes what a URL has into a file: the one that is named, else `latest.dump`, `latest.dump.1`, … Yields which. */
export async function download(tools: Tools, url: string, output: string | undefined): Promise<string> {
  const {cwd, out} = tools
  const file = output === undefined ? freeName(resolve(cwd, 'latest.dump')) : resolve(cwd, output)
  mkdirSync(dirname(file), {recursive: true})
  // The official command line draws a bar on a terminal, and says nothing elsewhere.
  if (out.width === undefined) await save(tools, url, file, () => undefined)
  else await out.action(`Downloading to ${file}`, tell => save(tools, url, file, bytes => tell(sizeOf(bytes))))
  return file
}

function freeName(file: string): string {
  if (!existsSync(file)) return file
  for (let at = 1; ; at++) if (!existsSync(`${file}.${at}`)) return `${file}.${at}`
}

/** Whole or not at all: what was there before stays until all has come. */
async function save(tools: Tools, url: string, file: string, tell: (bytes: number) => void): Promise<void> {
  const unfinished = `${file}.part`
  try {
    await fetchInto(tools, url, unfinished, tell)
    await rename(unfinished, file)
  } catch (error) {
    await rm(unfinished, {force: true})
    throw error
  }
}

async function fetchInto({backend, signal}: Tools, url: string, file: string, tell: (bytes: number) => void): Promise<void> {
  let bytes = 0
  await pipeline(backend.stream(url, signal, '*/*'), async function* (chunks: AsyncIterable<Uint8Array>) {
    for await (const chunk of chunks) {
      tell(bytes += chunk.length)
      yield chunk
    }
  }, createWriteStream(file))
}
