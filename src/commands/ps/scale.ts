import {defineCommand} from '../../lib/command/define.js'
import {onApp} from '../../lib/command/flags.js'
import {changeFormation, readFormation} from '../../lib/ps/formation.js'
import {parseScale} from '../../lib/ps/scale.js'

export default defineCommand({
  description: `scale dyno quantity up or down
Appending a size (eg. web=2:Standard-2X) allows simultaneous scaling and resizing.

Omitting any arguments will display the app's current dyno formation, in a
format suitable for passing back into ps:scale.`,
  examples: ['$ hokku ps:scale web=3:Standard-2X worker+1', '$ hokku ps:scale'],
  aliases: ['dyno:scale'],
  hiddenAliases: ['scale'],
  strict: false,
  flags: onApp(),
  async load({api, argv, flags, out}) {
    const updates = argv.map(parseScale)
    if (updates.length === 0) return readFormation(api, flags.app)
    const isWanted = ({type}: {type: string}) => updates.some(update => update.type === type)
    return out.action(
      'Scaling dynos',
      async () => (await changeFormation(api, flags.app, updates)).filter(isWanted),
      scaled => `done, now running ${scaled.map(({type, quantity, size}) => `${out.style.success(type)} at ${quantity}:${size}`).join(', ')}`,
    )
  },
  view(formation, {argv, out}) {
    if (argv.length === 0) out.line(formation.map(({type, quantity, size}) => `${type}=${quantity}:${size}`).join(' '))
  },
})
