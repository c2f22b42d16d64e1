import {defineCommand} from '../../lib/command/define.js'
import {CommandError} from '../../lib/command/errors.js'
import {onApp} from '../../lib/command/flags.js'

export default defineCommand({
  description: 'unlock an app so any team member can join',
  aliases: ['unlock'],
  flags: onApp(),
  async load({api, flags: {app}, out: {action, style}}) {
    const {locked} = await api.teamApp.info(app)
    if (!locked) throw new CommandError(`cannot unlock ${style.app(app)}\nThis app is not locked.`, {exit: 1})
    return action(`Unlocking ${style.app(app)}`, () => api.teamApp.update(app, {locked: false}))
  },
})
