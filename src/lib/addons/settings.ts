import type {Tools} from '../command/define.js'

/**
 * What is behind an add-on's plan on the command line, as settings for its service: `--follow otherdb`, `--a=b`, and
 * `--rollback`, which is true. Without `--` before them this is an old way of writing, and a person is told so.
 */
export function readSettings({out}: Pick<Tools, 'out'>, app: string, words: readonly string[], commandLine: readonly string[]): Record<string, boolean | string> {
  const [plan, ...rest] = words
  if (rest.some(isFlag) && !commandLine.includes('--')) warnOfOldSyntax(out, app, plan ?? '', rest)
  const settings: Record<string, boolean | string> = {}
  for (let at = 0; at < rest.length; at++) {
    const [, name = '', value] = /^--([^=]+)(?:=(.*))?$/s.exec(rest[at] ?? '') ?? []
    if (name === '') throw new Error(`Unexpected argument ${rest[at]}`)
    const next = rest[at + 1]
    const isNextItsValue = value === undefined && next !== undefined && !isFlag(next)
    settings[name] = value ?? (isNextItsValue ? next : true)
    if (isNextItsValue) at++
  }
  return settings
}

const isFlag = (word: string) => word.startsWith('--')

function warnOfOldSyntax(out: Tools['out'], app: string, plan: string, rest: readonly string[]): void {
  out.warn(`You're using a deprecated syntax with the [${rest.filter(isFlag).join(',')}] flag.\nAdd a '--' (end of options) separator before the flags you're passing through.`)
  out.warn(`For example: ${out.style.code(`hokku addons:create -a ${app} ${plan} -- ${rest.join(' ')}`)}`)
  out.warn('See https://devcenter.heroku.com/changelog-items/2925 for more info.\n')
}
