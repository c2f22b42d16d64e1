import {defineCommand} from '../../../../lib/command/define.js'
import {CommandError} from '../../../../lib/command/errors.js'
import {onApp, string} from '../../../../lib/command/flags.js'
import {credentialsOf} from '../../../../lib/data/credentials.js'
import {advancedArgs, findDatabaseAddOn, isAdvanced} from '../../../../lib/data/database.js'
import {isEssential} from '../../../../lib/pg/plan.js'

export default defineCommand({
  description: 'create a credential of a Postgres database',
  examples: ['$ hokku data:pg:credentials:create DATABASE --name my-credential -a my-app'],
  args: advancedArgs(),
  flags: {...onApp(), name: string({char: 'n', description: 'its name within the database', required: true})},
  async load(context) {
    const {args, flags: {app, name}, out} = context
    const addOn = await findDatabaseAddOn(context, app, args.database)
    if (isEssential(addOn)) throw new CommandError("You can't create custom credentials on Essential-tier databases.")
    await out.action(`Creating credential ${out.style.name(name)}`, () => credentialsOf(context, addOn).create(name))
    return {database: addOn.name, name, attach: isAdvanced(addOn) ? 'data:pg:attachments:create' : 'addons:attach'}
  },
  view({attach, database, name}, {flags: {app}, out}) {
    const {code} = out.style
    out.line(`Attach the credential to the apps you want to use it in with ${code(`hokku ${attach} ${database} --credential ${name} -a ${app}`)}.`)
    out.line(`Define the new grants for the credential in Postgres with ${code(`hokku pg:psql ${database} -a ${app}`)}.`)
    out.line()
  },
})
