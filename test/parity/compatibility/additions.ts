/** Of the official command line's commands, what isn't ours: what is installed is brought up to date by npm. */
export const notHere: readonly string[] = ['update']

/** Flags that the official commands don't have. Every command has `--json` besides. */
export const additions: Readonly<Record<string, readonly string[]>> = {
  'autocomplete:options': ['refresh'],
  'config:edit': ['confirm'],
  'config:set': ['file'],
  logs: ['search', 'since'],
  'releases:retry': ['remote'],
}

/** Arguments that the official commands take undeclared: without them ours ask nobody. */
export const declared: Readonly<Record<string, readonly string[]>> = {
  'access:remove': ['email'],
  'members:remove': ['email'],
  'members:set': ['email'],
}

/** Commands that are ours alone, or a plugin's there. */
export const ours = /^(builds|contexts|platform)(:|$)/
