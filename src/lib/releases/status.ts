import type {Release} from '../api/types.js'
import type {Style} from '../output/terminal.js'

interface Words {text: string; color: keyof Style}

const words: Readonly<Record<string, Words>> = {
  pending: {text: 'release command executing', color: 'warning'},
  failed: {text: 'release command failed', color: 'failure'},
  expired: {text: 'release expired', color: 'inactive'},
}

/** What is worth saying of a release that isn't simply there, in its colour; undefined of one that is. */
export function statusText(style: Style, {status}: Release): string | undefined {
  const entry = words[status]
  return entry && style[entry.color](entry.text)
}

export const versionText = (style: Style, {status, version}: Release): string => style[words[status]?.color ?? 'name'](`v${version}`)
