/** True where a flag stands on the command line, before `--`: told before anything is parsed. */
export function isTyped(flag: `--${string}`, argv: readonly string[]): boolean {
  const end = argv.indexOf('--')
  return argv.slice(0, end === -1 ? argv.length : end).includes(flag)
}
