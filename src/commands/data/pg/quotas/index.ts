import {defineCommand} from '../../../../lib/command/define.js'
import {CommandError} from '../../../../lib/command/errors.js'
import {onApp, string} from '../../../../lib/command/flags.js'
import {advancedArgs, findDatabaseAddOn, isAdvanced} from '../../../../lib/data/database.js'
import {viewQuota} from '../../../../lib/data/quota.js'

export default defineCommand({
  description: 'show the quotas of a Postgres Advanced database',
  args: advancedArgs(),
  flags: {...onApp(), type: string({description: 'of what', options: ['storage']})},
  async load(context) {
    const {api, args, flags} = context
    const addOn = await findDatabaseAddOn(context, flags.app, args.database)
    if (!isAdvanced(addOn)) throw new CommandError('You can only use this command on Advanced-tier databases')
    return flags.type === undefined ? (await api.advancedQuota.list(addOn.id)).items : [await api.advancedQuota.info(addOn.id, flags.type)]
  },
  view(quotas, {flags, out}) {
    for (const quota of quotas) {
      viewQuota(out, quota)
      if (flags.type === undefined) out.line()
    }
  },
})
