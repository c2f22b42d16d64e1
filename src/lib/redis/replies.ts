/** What Redis answers (RESP 2): a text, a number, nothing, a refusal, or a list of these. */
export type Reply = number | string | null | RefusedReply | Reply[]
export interface RefusedReply {refused: string}

/** Takes bytes as they come and hands out each reply that is whole. */
export function createReader(onReply: (reply: Reply) => void): (chunk: Buffer) => void {
  let rest = Buffer.alloc(0)
  return chunk => {
    rest = Buffer.concat([rest, chunk])
    for (let read = readReply(rest, 0); read; read = readReply(rest, 0)) {
      rest = rest.subarray(read.end)
      onReply(read.reply)
    }
  }
}

interface Read {reply: Reply; end: number}

/** Undefined: the rest isn't here yet. */
function readReply(bytes: Buffer, start: number): Read | undefined {
  const lineEnd = bytes.indexOf('\r\n', start)
  if (lineEnd < 0) return undefined
  const line = bytes.toString('utf8', start + 1, lineEnd)
  const end = lineEnd + 2
  switch (bytes.toString('latin1', start, start + 1)) {
    case '-': return {reply: {refused: line}, end}
    case ':': return {reply: Number(line), end}
    case '$': return readText(bytes, end, Number(line))
    case '*': return readList(bytes, end, Number(line))
    default: return {reply: line, end}
  }
}

function readText(bytes: Buffer, start: number, length: number): Read | undefined {
  if (length < 0) return {reply: null, end: start}
  const end = start + length + 2
  return bytes.length < end ? undefined : {reply: bytes.toString('utf8', start, start + length), end}
}

function readList(bytes: Buffer, start: number, length: number): Read | undefined {
  if (length < 0) return {reply: null, end: start}
  const list: Reply[] = []
  let at = start
  while (list.length < length) {
    const read = readReply(bytes, at)
    if (!read) return undefined
    list.push(read.reply)
    at = read.end
  }
  return {reply: list, end: at}
}
