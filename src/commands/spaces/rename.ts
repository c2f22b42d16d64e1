import {defineCommand} from '../../lib/command/define.js'
import {string} from '../../lib/command/flags.js'

export default defineCommand({
  description: 'rename a private space',
  examples: ['$ hokku spaces:rename --from old-name --to new-name'],
  flags: {
    from: string({description: 'the name that it has', required: true}),
    to: string({description: 'the name that it shall have', required: true}),
  },
  load: ({api, flags: {from, to}, out}) =>
    out.action(`Renaming space from ${out.style.space(from)} to ${out.style.success(to)}`, () => api.space.update(from, {name: to})),
})
