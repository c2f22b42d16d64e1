import type {IncomingMessage} from 'node:http'

/**
 * Some clients offer `h2c` with each request (Java's does), and are content with a plain answer. So is, by RFC 9110
 * §7.8, whoever sends a body along with its wish.
 */
export function isPlainInDisguise({headers}: IncomingMessage): boolean {
  const hasBody = headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0
  return hasBody || headers.upgrade?.trim().toLowerCase() === 'h2c'
}

/** The same request as it came, without the wish for another protocol. */
export function withoutUpgrade(request: IncomingMessage, head: Buffer): Buffer {
  const lines = [`${request.method} ${request.url} HTTP/${request.httpVersion}`]
  for (let at = 0; at < request.rawHeaders.length; at += 2) {
    const [name = '', value = ''] = request.rawHeaders.slice(at, at + 2)
    const lower = name.toLowerCase()
    if (lower === 'connection') lines.push(`${name}: ${withoutWish(value)}`)
    // An absolute target may have named another host.
    else if (lower === 'host') lines.push(`${name}: ${request.headers.host}`)
    else if (lower !== 'upgrade' && lower !== 'http2-settings') lines.push(`${name}: ${value}`)
  }
  return Buffer.concat([Buffer.from(`${lines.join('\r\n')}\r\n\r\n`, 'latin1'), head])
}

const withoutWish = (connection: string) =>
  connection.split(',').map(token => token.trim()).filter(token => !/^(upgrade|http2-settings)$/i.test(token)).join(', ')
