import {confirmed} from '../../../../lib/command/confirm.js'
import {defineCommand} from '../../../../lib/command/define.js'
import {confirm, onApp} from '../../../../lib/command/flags.js'
import {advancedArgs, isAdvanced, notAdvanced} from '../../../../lib/data/database.js'
import {findAttachment} from '../../../../lib/pg/attachment.js'
import {versionFlag} from '../../../../lib/pg/upgrade.js'

export default defineCommand({
  description: 'upgrade a Postgres Advanced database to another version of Postgres',
  args: advancedArgs(),
  flags: {...onApp(), confirm: confirm(), version: versionFlag()},
  async load(context) {
    const {api, args, flags: {app, confirm: given, version}, out} = context
    const {addon} = await findAttachment(context, app, args.database)
    if (!isAdvanced(addon)) throw notAdvanced(context, `hokku pg:upgrade:run ${addon.name} --app ${app}`)
    const {version: current} = await api.advancedDatabase.info(addon.id)
    const name = out.style.datastore(addon.name)
    const change = `from ${current} to ${version ?? 'the latest supported Postgres version'}`
    await confirmed(out, {wanted: app, given, message: `This command immediately upgrades your ${name} database ${change}.\nYour database will be unavailable until the upgrade is complete.`})
    await out.action(`Upgrading your ${name} database ${change}`, () => api.advancedDatabase.upgrade(addon.id, version === undefined ? {} : {version}))
    return {name: addon.name}
  },
  view: ({name}, {flags, out}) => out.note(`Upgrade started. Use ${out.style.code(`hokku data:pg:upgrade:wait ${name} -a ${flags.app}`)} to monitor progress.`),
})
