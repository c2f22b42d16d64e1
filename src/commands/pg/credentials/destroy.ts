import {confirmed} from '../../../lib/command/confirm.js'
import {defineCommand} from '../../../lib/command/define.js'
import {confirm, string} from '../../../lib/command/flags.js'
import {databaseArgs, databaseFlags} from '../../../lib/pg/arguments.js'
import {findAttachment} from '../../../lib/pg/attachment.js'
import {appsWith} from '../../../lib/pg/credential-apps.js'
import {isEssential} from '../../../lib/pg/plan.js'

export default defineCommand({
  description: 'destroy a credential of a database',
  examples: ['$ hokku pg:credentials:destroy postgresql-transparent-56874 --name cred-name -a woodstock-production'],
  args: databaseArgs(),
  flags: {...databaseFlags(), confirm: confirm(), name: string({char: 'n', description: 'which one', required: true})},
  async load(context) {
    const {api, args, flags: {app, confirm: given, name}, out} = context
    if (name === 'default') throw new Error('Default credential cannot be destroyed.')
    const {addon} = await findAttachment(context, app, args.database)
    if (isEssential(addon)) throw new Error("You can't destroy the default credential on Essential-tier databases.")
    const apps = appsWith(name, await api.addOnAttachment.listByAddOn(addon.name))
    if (apps.length > 0) throw new Error(`Credential ${out.style.name(name)} must be detached from the app${apps.length > 1 ? 's' : ''} ${apps.map(out.style.app).join(', ')} before destroying.`)
    await confirmed(out, {wanted: app, given})
    await out.action(`Destroying credential ${out.style.name(name)}`, () => api.postgresCredential.delete(addon.name, name))
    return {database: addon.name, name}
  },
  view({database, name}, {out}) {
    out.line(`The credential has been destroyed within ${out.style.datastore(database)}.`)
    out.line(`Database objects owned by ${out.style.name(name)} will be assigned to the default credential.`)
  },
})
