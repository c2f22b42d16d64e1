import {basicAuth} from '../../../lib/command/basic-auth.js'
import {confirmed} from '../../../lib/command/confirm.js'
import {defineCommand} from '../../../lib/command/define.js'
import {boolean, confirm, string} from '../../../lib/command/flags.js'
import {databaseArgs, databaseFlags} from '../../../lib/pg/arguments.js'
import {findAttachment} from '../../../lib/pg/attachment.js'
import {isLegacyEssential} from '../../../lib/pg/plan.js'
import {rotationWarning} from '../../../lib/pg/rotation-warning.js'

export default defineCommand({
  description: 'give a credential of a database another password',
  args: databaseArgs(),
  flags: {
    ...databaseFlags(),
    all: boolean({description: 'all credentials', exclusive: ['name']}),
    confirm: confirm(),
    force: boolean({description: 'do it at once, whoever is connected'}),
    name: string({char: 'n', description: 'which one; else the default one'}),
  },
  async load(context) {
    const {api, args, flags: {all, app, confirm: given, force, name = 'default'}, out} = context
    const {addon} = await findAttachment(context, app, args.database)
    if (name !== 'default' && isLegacyEssential(addon)) throw new Error('Legacy Essential-tier databases do not support named credentials.')
    const attachments = await api.addOnAttachment.listByAddOn(addon.name)
    await confirmed(out, {wanted: app, given, message: rotationWarning(out, attachments, {name: all ? undefined : name, force})})
    const options = await basicAuth(context)
    const body = force ? {forced: true} : {}
    return out.action(`Rotating ${all ? 'all credentials' : out.style.name(name)} on ${out.style.datastore(addon.name)}`, () =>
      all ? api.postgresCredential.rotateAll(addon.name, body, options) : api.postgresCredential.rotate(addon.name, name, body, options))
  },
})
