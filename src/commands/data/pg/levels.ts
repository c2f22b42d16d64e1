import {defineCommand} from '../../../lib/command/define.js'

export default defineCommand({
  description: 'list the sizes that the instances of Postgres Advanced databases can have',
  async load({api}) {
    const {items} = await api.advancedLevel.list()
    return items
  },
  view(levels, {out}) {
    out.header('Available levels for Heroku Postgres Advanced databases')
    out.table(levels, {
      Name: ({name}) => out.style.name(name),
      vCPU: {align: 'right', get: ({vcpu}) => vcpu},
      'Memory (GB)': {align: 'right', get: level => level.memory_in_gb},
      'Max Connections': {align: 'right', get: level => level.connection_limit},
    })
  },
})
