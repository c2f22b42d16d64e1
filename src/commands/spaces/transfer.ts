import {ApiError} from '../../lib/api/errors.js'
import {defineCommand} from '../../lib/command/define.js'
import {CommandError} from '../../lib/command/errors.js'
import {string} from '../../lib/command/flags.js'
import {inSpace} from '../../lib/spaces/name.js'

export default defineCommand({
  description: 'hand a private space to another team',
  examples: ['$ hokku spaces:transfer --space my-space --team other-team'],
  flags: {...inSpace(), team: string({char: 't', description: 'team that it shall belong to', required: true})},
  async load({api, flags: {space, team}, out}) {
    // A refusal ends the action as the official one does: with `done`, and the API's words without their id behind it.
    const refusal = await out.action(`Transferring space ${out.style.space(space)} to team ${out.style.team(team)}`, () =>
      api.spaceTransfer.create(space, {new_owner: team}).then(() => undefined, (error: Error) => error))
    if (refusal instanceof ApiError) throw new CommandError(refusal.message)
    if (refusal !== undefined) throw refusal
  },
})
