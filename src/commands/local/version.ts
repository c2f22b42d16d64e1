import {defineCommand} from '../../lib/command/define.js'

export default defineCommand({
  description: 'display node-foreman version',
  // The version that `local` does as: its Procfile, env files, ports and output are those of node-foreman.
  load: async () => ({foreman: '3.0.1'}),
  view: ({foreman}, {out}) => out.line(foreman),
})
