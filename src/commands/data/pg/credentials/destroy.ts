import {confirmed} from '../../../../lib/command/confirm.js'
import {defineCommand} from '../../../../lib/command/define.js'
import {confirm, onApp, string} from '../../../../lib/command/flags.js'
import {credentialsOf} from '../../../../lib/data/credentials.js'
import {advancedArgs, findDatabaseAddOn, isAdvanced} from '../../../../lib/data/database.js'
import {refuseDestruction} from '../../../../lib/data/refuse-destruction.js'

export default defineCommand({
  description: 'destroy a credential of a Postgres database',
  examples: ['$ hokku data:pg:credentials:destroy DATABASE --name my-credential -a my-app'],
  args: advancedArgs(),
  flags: {...onApp(), confirm: confirm(), name: string({char: 'n', description: 'which one', required: true})},
  async load(context) {
    const {args, flags: {app, confirm: given, name}, out} = context
    const addOn = await findDatabaseAddOn(context, app, args.database)
    await refuseDestruction(context, addOn, name)
    await confirmed(out, {wanted: app, given})
    await out.action(`Destroying credential ${out.style.name(name)}`, () => credentialsOf(context, addOn).delete(name))
    return {database: addOn.name, name, heir: isAdvanced(addOn) ? 'owner' : 'default'}
  },
  view({database, heir, name}, {out}) {
    const {datastore, name: credential} = out.style
    out.line(`We destroyed the credential ${credential(name)} in ${datastore(database)}.`)
    out.line(`Database objects owned by ${credential(name)} will be assigned to the ${heir} credential.`)
  },
})
