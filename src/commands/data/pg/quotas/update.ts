import {defineCommand} from '../../../../lib/command/define.js'
import {UsageError} from '../../../../lib/command/errors.js'
import {onApp, string} from '../../../../lib/command/flags.js'
import {advancedArgs, findAdvanced} from '../../../../lib/data/database.js'
import {viewQuota} from '../../../../lib/data/quota.js'
import {threshold} from '../../../../lib/data/threshold.js'

export default defineCommand({
  description: 'change a quota of a Postgres Advanced database',
  examples: ['$ hokku data:pg:quotas:update DATABASE --type storage --warning 50 --critical none -a my-app'],
  args: advancedArgs(),
  flags: {
    ...onApp(),
    critical: string({description: 'above how many GB it is held to it; none: never'}),
    'enforcement-action': string({description: 'what happens above the critical threshold', options: ['notify', 'restrict', 'none']}),
    type: string({description: 'of what', options: ['storage'], required: true}),
    warning: string({description: 'above how many GB one is warned; none: never'}),
  },
  async load(context) {
    const {api, args, flags: {app, 'enforcement-action': action, type, ...flags}, out} = context
    const [warning, critical] = [threshold('warning', flags.warning), threshold('critical', flags.critical)]
    if (critical === undefined && warning === undefined && action === undefined) throw new UsageError('You must set a value for either the warning, critical, or enforcement-action flags')
    const {id, name} = await findAdvanced(context, app, args.database)
    return out.action(`Updating ${type} quota on ${out.style.datastore(name)}`, () => api.advancedQuota.update(id, type, {
      ...(warning === undefined ? {} : {warning_gb: warning}),
      ...(critical === undefined ? {} : {critical_gb: critical}),
      ...(action === undefined ? {} : {enforcement_action: action as 'none' | 'notify' | 'restrict'}),
    }))
  },
  view: (quota, {out}) => viewQuota(out, quota),
})
