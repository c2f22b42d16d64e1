import {defineCommand} from '../lib/command/define.js'
import {boolean} from '../lib/command/flags.js'

export default defineCommand({
  description: 'list available regions for deployment',
  flags: {
    common: boolean({description: 'show regions for common runtime'}),
    private: boolean({description: 'show regions for private spaces'}),
  },
  async load({api, flags}) {
    const regions = await api.region.list()
    return regions
      .filter(region => (flags.private ? region.private_capable : !flags.common || !region.private_capable))
      .sort((a, b) => Number(a.private_capable) - Number(b.private_capable) || a.name.localeCompare(b.name))
  },
  view(regions, {out}) {
    out.table(regions, {
      ID: region => out.style.name(region.name),
      Location: region => region.description,
      Runtime: region => (region.private_capable ? 'Private Spaces' : 'Common Runtime'),
    })
  },
})
