/**
 * Heroku's error codes with their descriptions: H for the router, R for dynos, L for logs.
 * They stand in log lines as `Error R10 (Boot timeout) -> …` and `code=H10 desc="App crashed"`.
 */
export const codes = {
  H10: 'App crashed',
  H11: 'Backlog too deep',
  H12: 'Request timeout',
  H13: 'Connection closed without response',
  H14: 'No web processes running',
  H15: 'Idle connection',
  H17: 'Poorly formatted HTTP response',
  H18: 'Server Request Interrupted',
  H19: 'Backend connection timeout',
  H20: 'App boot timeout',
  H21: 'Backend connection refused',
  H22: 'Connection limit reached',
  H23: 'Endpoint misconfigured',
  H24: 'Forced close',
  H25: 'HTTP restriction',
  H26: 'Request Error',
  H27: 'Client Request Interrupted',
  H28: 'Client Connection Idle',
  H31: 'Misdirected Request',
  H32: 'TLS Certificate Mismatch',
  H80: 'Maintenance mode',
  H81: 'Blank app',
  H99: 'Platform error',
  L10: 'output buffer overflow',
  L11: 'Tail buffer overflow',
  L15: 'Tail buffer temporarily unavailable',
  R10: 'Boot timeout',
  R12: 'Exit timeout',
  R13: 'Attach error',
  R14: 'Memory quota exceeded',
  R15: 'Memory quota vastly exceeded',
  R16: 'Detached',
  R17: 'Checksum error',
  R99: 'Platform error',
} as const

export type Code = keyof typeof codes

/** `Error R10 (Boot timeout) -> Web process failed to bind …` */
export const errorLine = (code: Code, explanation: string): string => `Error ${code} (${codes[code]}) -> ${explanation}`
