import {defineCommand} from '../../../lib/command/define.js'
import {string} from '../../../lib/command/flags.js'
import {databaseArgs, databaseFlags} from '../../../lib/pg/arguments.js'
import {findAttachment, urlVar} from '../../../lib/pg/attachment.js'
import {parseTime} from '../../../lib/pg/backup-time.js'
import {warnOfProtection} from '../../../lib/pg/protection.js'

export default defineCommand({
  description: 'make a backup of a database each day',
  args: databaseArgs(),
  flags: {...databaseFlags(), at: string({description: "at which full hour, and in which time zone if not in UTC: '[HOUR]:00 [TIMEZONE]'", required: true})},
  async load(context) {
    const {api, args, flags, out} = context
    const {hour, timezone} = parseTime(flags.at)
    const attachment = await findAttachment(context, flags.app, args.database)
    const {addon} = attachment
    warnOfProtection(out, await api.postgresDatabase.info(addon.id))
    const schedule = {hour, timezone, schedule_name: urlVar(attachment) ?? `${attachment.name}_URL`}
    return out.action(`Scheduling automatic daily backups of ${out.style.datastore(addon.name)} at ${hour}:00 ${timezone}`, () => api.postgresSchedule.create(addon.id, schedule))
  },
})
