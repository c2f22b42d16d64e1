import type {Style} from '../output/terminal.js'

/** What the API says was done, and by whom. */
export function colorApi(style: Style, body: string): string {
  const {code, failure, pipeline, success, user} = style
  if (body === 'Build succeeded') return success(body)
  if (body.startsWith('Build failed')) return failure(body)
  const [, did = '', who] = /^(Build started|Deploy \w+|Release v\d+ created) by user (.+)$/.exec(body) ?? []
  if (who !== undefined) return `${did.replace(/(?<=^Deploy )\w+/, commit => user(commit)).replace(/v\d+/, version => pipeline(version))} by user ${success(who)}`
  const [, command, rest = ''] = /^Starting process with command (`.+?`)(.*)$/.exec(body) ?? []
  return command === undefined ? body : `Starting process with command ${code(command)}${rest && success(rest)}`
}
