/** A team owns its apps by an address of its own. */
const teamDomain = '@herokumanager.com'

export const isTeams = (owner: string): boolean => owner.endsWith(teamDomain)
/** The team's name, of one that is a team's. */
export const teamOf = (owner: string): string => owner.slice(0, -teamDomain.length)
export const isEmail = (text: string): boolean => text.includes('@')
