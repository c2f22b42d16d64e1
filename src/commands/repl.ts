import {defineCommand} from '../lib/command/define.js'
import {converse} from '../lib/repl/converse.js'

export default defineCommand({
  description: 'type commands one after the other, without hokku before each; `set app NAME` holds for all that follow',
  examples: ['$ hokku repl'],
  load: converse,
})
