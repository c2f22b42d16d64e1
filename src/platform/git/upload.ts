import type {IncomingMessage, ServerResponse} from 'node:http'
import type {Readable} from 'node:stream'

import {flushPacket, packet} from './pkt-line.js'
import {spawnGit} from './git.js'

/** Answers a clone or a fetch by git's own upload-pack, which is read only. Ends with the client. */
export async function upload(repository: string, request: IncomingMessage, response: ServerResponse, phase: UploadPhase): Promise<void> {
  const child = spawnGit(uploadArguments(repository, phase.kind === 'refs'), {env: protocolOf(request)})
  response.once('close', () => child.kill('SIGKILL'))
  child.stderr.resume()
  child.stdin.on('error', () => {})
  if (phase.kind === 'refs') {
    // A client that speaks protocol version 2 gets the capabilities alone, without this.
    if (!/version=2/.test(protocolOf(request)['GIT_PROTOCOL'] ?? '')) response.write(Buffer.concat([packet('# service=git-upload-pack\n'), flushPacket]))
    child.stdin.end()
  } else {
    phase.body.on('error', () => response.destroy())
    phase.body.pipe(child.stdin)
  }
  child.stdout.pipe(response)
  await new Promise<void>((resolve, reject) => child.on('error', reject).on('close', () => resolve()))
}

export type UploadPhase = {kind: 'refs'} | {kind: 'pack'; body: Readable}

/** Whatever a client has seen, it may ask for: partial clones, and single commits. */
export const uploadArguments = (repository: string, advertise: boolean): string[] => [
  '-c', 'uploadpack.allowFilter=true', '-c', 'uploadpack.allowReachableSHA1InWant=true', 'upload-pack', '--stateless-rpc',
  ...(advertise ? ['--advertise-refs'] : []), repository,
]

/** `Git-Protocol: version=2`; anything else than such pairs is not handed on. */
function protocolOf({headers}: IncomingMessage): Record<string, string> {
  const asked = headers['git-protocol']
  return typeof asked === 'string' && /^[\w=:.-]{1,100}$/.test(asked) ? {GIT_PROTOCOL: asked} : {}
}
