import {flushPacket, packet} from './pkt-line.js'
import {noObject} from './commands.js'

/** What a push begins with: the refs, and what this server can do. */
export function advertisement(refs: Map<string, string>, version: string): Buffer {
  const [first = `${noObject} capabilities^{}`, ...others] = [...refs].map(([name, id]) => `${id} ${name}`)
  const lines = [`${first}\0${capabilities(version)}`, ...others]
  return Buffer.concat([packet('# service=git-receive-pack\n'), flushPacket, ...lines.map(line => packet(`${line}\n`)), flushPacket])
}

const capabilities = (version: string): string =>
  `report-status side-band-64k delete-refs ofs-delta quiet object-format=sha1 agent=hokku/${version.replaceAll(/[^\w.-]/g, '')}`
