import type {Socket} from 'node:net'

import {STATUS_CODES} from 'node:http'

/** The status for what Node's parser refused. */
export function refusalOf({code}: NodeJS.ErrnoException): number {
  if (code === 'HPE_HEADER_OVERFLOW') return 431
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return 408
  return 400
}

/** Answers on a socket that has no request to answer, and ends it. */
export function answerRaw(socket: Socket, status: number): void {
  if (!socket.writable) return void socket.destroy()
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`, () => socket.destroy())
}
