import {defineCommand} from '../../lib/command/define.js'
import {boolean, json} from '../../lib/command/flags.js'
import {shortKey} from '../../lib/keys/short-key.js'

export default defineCommand({
  description: 'display your SSH keys',
  flags: {json: json(), long: boolean({char: 'l', description: 'display full SSH keys'})},
  load: ({api}) => api.key.list(),
  view(keys, {flags, out}) {
    const [first] = keys
    if (!first) return out.warn('You have no SSH keys.')
    out.header(`${out.style.user(first.email)} keys`)
    for (const {public_key: key} of keys) out.line(flags.long ? key : shortKey(key))
  },
})
