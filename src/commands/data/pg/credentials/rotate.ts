import {confirmed} from '../../../../lib/command/confirm.js'
import {defineCommand} from '../../../../lib/command/define.js'
import {CommandError} from '../../../../lib/command/errors.js'
import {boolean, confirm, onApp, string} from '../../../../lib/command/flags.js'
import {credentialsOf} from '../../../../lib/data/credentials.js'
import {advancedArgs, findDatabaseAddOn, isAdvanced} from '../../../../lib/data/database.js'
import {rotationWarning} from '../../../../lib/data/rotation-warning.js'
import {isEssential, isLegacyEssential} from '../../../../lib/pg/plan.js'

export default defineCommand({
  description: 'give credentials of a Postgres database other passwords',
  examples: ['$ hokku data:pg:credentials:rotate DATABASE --name my-credential -a my-app'],
  args: advancedArgs(),
  flags: {
    ...onApp(),
    all: boolean({description: 'all credentials', exclusive: ['name']}),
    confirm: confirm(),
    force: boolean({description: 'do it at once, whoever is connected'}),
    name: string({char: 'n', description: "which one; else the owner's or, on other tiers than Advanced, the default one"}),
  },
  async load(context) {
    const {api, args, flags: {all, app, confirm: given, force, name: wanted}, out} = context
    const addOn = await findDatabaseAddOn(context, app, args.database)
    if (isEssential(addOn) && wanted !== undefined && wanted !== 'default') throw new CommandError(`${isLegacyEssential(addOn) ? 'Legacy ' : ''}Essential-tier databases do not support named credentials.`)
    const credentials = credentialsOf(context, addOn)
    const [names, main = '', attachments] = await Promise.all([credentials.names(), credentials.main(), api.addOnAttachment.listByAddOn(addOn.id)])
    const name = wanted ?? main
    if (!all && !names.includes(name)) throw new CommandError(`There are no credentials on the database ${out.style.datastore(addOn.name)}.`, {exit: 1})
    const affected = attachments.filter(attachment => (credentials.usedBy(attachment) ?? main) === name)
    await confirmed(out, {wanted: app, given, message: rotationWarning(out, {name: all ? undefined : name, main, force, isAdvanced: isAdvanced(addOn), affected})})
    const how = force ? {forced: true} : {}
    return out.action(`Rotating ${all ? 'all credentials' : out.style.name(name)} on ${out.style.datastore(addOn.name)}`, () => (all ? credentials.rotateAll(how) : credentials.rotate(name, how)))
  },
})
