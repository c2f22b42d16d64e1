import {writeSetup} from '../../lib/autocomplete/setup.js'
import {defineCommand} from '../../lib/command/define.js'

export default defineCommand({
  description: 'write the files that the shells complete from, and ask nobody',
  hidden: true,
  load: async tools => writeSetup(tools),
})
