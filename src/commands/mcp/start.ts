import {defineCommand} from '../../lib/command/define.js'
import {serve} from '../../lib/mcp/serve.js'

export default defineCommand({
  description: `start a server of the Model Context Protocol on standard input and output
Its tools are the commands of this program. What needs a terminal isn't among them.`,
  examples: ['$ hokku mcp:start'],
  load: context => serve(context, process),
})
