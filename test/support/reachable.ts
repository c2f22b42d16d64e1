import {execFileSync} from 'node:child_process'

/** `{skip}` for a test that needs what a command shows: a program that is there, a registry that answers. */
export function needs(what: string, ...commands: string[]): {skip: false | string} {
  const isThere = commands.every(command => {
    try {
      execFileSync('bash', ['-c', command], {stdio: 'ignore', timeout: 40_000})
      return true
    } catch {
      return false
    }
  })
  return {skip: isThere ? false : `${what} is not to be had here`}
}

export const npmRegistry = 'npm ping --fetch-retries=0 --fetch-timeout=5000'
