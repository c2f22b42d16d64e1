/** A line of the log as drains get it. */
export interface Message {
  /** Its position in the app's log. */
  id: string
  /** `2010-09-16T15:13:46.677020+00:00` */
  time: string
  source: string
  proc: string
  text: string
}

/** Parts a line `TIME source[proc]: text`. */
export function parseLine(line: string): Omit<Message, 'id'> {
  const [, time = '', source = 'app', proc = 'unknown', text = line] = /^(\S+) ([^[\s]+)\[([^\]]*)\]: (.*)$/s.exec(line) ?? []
  return {time, source, proc, text}
}

/**
 * RFC 5424 in the octet counting of RFC 6587, with logplex's two habits: the host is the drain's token (`host` over
 * HTTPS), and over HTTPS there is no structured data.
 */
export function frameOf(messages: Message[], host: string, structuredData: '' | '- '): Buffer {
  return Buffer.concat(messages.map(message => {
    const {time, source, proc, text} = message
    const line = Buffer.from(`<${priority(message)}>1 ${time} ${host} ${source} ${proc} - ${structuredData}${text}\n`)
    return Buffer.concat([Buffer.from(`${line.length} `), line])
  }))
}

/** Those that Heroku's drains are commonly seen with: local7 for apps, local3 for the router, syslog for the rest. */
function priority({source, proc}: Message): number {
  if (proc === 'router') return 158
  if (source === 'app' && proc !== 'api') return 190
  return 45
}
