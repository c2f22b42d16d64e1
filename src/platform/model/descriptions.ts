/** What a release is called by what made it: Heroku's exact words, since clients and people look for them. */
export const initialRelease = 'Initial release'
export const enableLogplex = 'Enable Logplex'

/** `version`: a commit, or what a build's source was called. */
export const deploy = (version: string): string => `Deploy ${version.slice(0, 8)}`
export const rollback = (version: number): string => `Rollback to v${version}`
/** Of an app's release to the next stage. Heroku's exact words are not known; clients look for the first one. */
export const promote = (app: string, version: number, commit: string | null): string =>
  ['Promote', app, `v${version}`, ...(commit === null ? [] : [commit.slice(0, 8)])].join(' ')
/** A slug released through the API without words of its own. */
export const deploySlug = (commit: string | null): string => (commit === null ? 'Deploy' : deploy(commit))

/** Heroku's words for one request that both sets and removes are not known: this says what happened. */
export function configChange(set: string[], removed: string[]): string {
  if (removed.length === 0) return `Set ${set.join(', ')} config vars`
  if (set.length === 0) return `Remove ${removed.join(', ')} config vars`
  return `Set ${set.join(', ')} and remove ${removed.join(', ')} config vars`
}

/** Of add-ons; the command line looks for `Attach DATABASE` and `Detach DATABASE`. */
export const attach = (attachment: string, addOn: string): string => `Attach ${attachment} (@ref:${addOn})`
export const detach = (attachment: string, addOn: string): string => `Detach ${attachment} (@ref:${addOn})`
export const completeProvisioning = (addOn: string, vars: string[]): string =>
  `@ref:${addOn} completed provisioning${vars.length > 0 ? `, setting ${vars.join(', ')}` : ''}.`
export const updateByProvider = (attachment: string, service: string): string => `Update ${attachment} by ${service}`
