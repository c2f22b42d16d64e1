import {defineCommand} from '../../lib/command/define.js'
import {boolean, string} from '../../lib/command/flags.js'
import {nameRequired, spaceArgs, spaceFlags, spaceName} from '../../lib/spaces/name.js'
import {viewSpace} from '../../lib/spaces/view.js'

export default defineCommand({
  description: 'create a private space',
  examples: ['$ hokku spaces:create --space my-space --team my-team --region oregon'],
  args: spaceArgs(),
  flags: {
    ...spaceFlags(),
    channel: string({hidden: true}),
    cidr: string({description: 'RFC-1918 range of addresses of the space'}),
    'data-cidr': string({description: 'RFC-1918 range of addresses of its data services'}),
    features: string({hidden: true, description: 'features to turn on, with commas between them'}),
    generation: string({description: 'generation of the space', default: 'cedar', options: ['cedar', 'fir']}),
    'kpi-url': string({hidden: true}),
    'log-drain-url': string({hidden: true}),
    region: string({description: 'region of the space'}),
    shield: boolean({hidden: true, description: 'a Shield space'}),
    team: string({char: 't', description: 'team that it belongs to', required: true}),
  },
  async load(context) {
    const {api, flags, out} = context
    const name = spaceName(context, nameRequired('spaces:create --space my-space --team my-team'))
    const settings = {
      channel_name: flags.channel, cidr: flags.cidr, data_cidr: flags['data-cidr'], kpi_url: flags['kpi-url'], log_drain_url: flags['log-drain-url'],
      region: flags.region, shield: flags.shield || undefined,
    }
    const features = flags.features?.split(',').map(feature => feature.trim()) ?? []
    const message = `Creating space ${out.style.space(name)} in team ${out.style.team(flags.team)}`
    const space = await out.action(message, () => api.space.create({...settings, features, generation: flags.generation, name, team: flags.team}, {version: '3.sdk'}))
    const [kind, hourly, monthly] = flags.shield ? ['Shield', '4.17', 3000] : ['Standard', '1.39', 1000]
    out.warn(`Spend Alert. Each Heroku ${kind} Private Space costs ~$${hourly}/hour (max $${monthly}/month), pro-rated to the second.`)
    out.warn(`Use ${out.style.code('hokku spaces:wait')} to track allocation.`)
    return space
  },
  view: ({region: {id, name}, ...space}, {out}) => viewSpace(out, {...space, region: {id, name}}),
})
