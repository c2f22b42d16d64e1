/** `web --port 1` runs what the Procfile says of `web`: as on Heroku, the first word may be a process type. */
export function expandCommand(command: string, processTypes: Record<string, string>): string {
  const [, first = '', rest = ''] = /^\s*([-\w]+)(?=\s|$)(.*)$/s.exec(command) ?? []
  return Object.hasOwn(processTypes, first) ? `${processTypes[first]}${rest}` : command
}
