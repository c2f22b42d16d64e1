import type {Tools} from '../command/define.js'

/** Invitations have an API of their own. */
export const invitationOptions = {version: '3.team-invitations'}

/** Whether those who are added to a team are asked first; an enterprise's are not. */
export async function asksFirst({api}: Tools, team: string): Promise<boolean> {
  const {type} = await api.team.info(team)
  if (type !== 'team') return false
  return (await api.teamFeature.list(team)).some(({enabled, name}) => name === 'team-invite-acceptance' && enabled)
}
