import {defineCommand} from '../../../lib/command/define.js'
import {string} from '../../../lib/command/flags.js'
import {databaseArgs, databaseFlags} from '../../../lib/pg/arguments.js'
import {findAttachment} from '../../../lib/pg/attachment.js'
import {isEssential} from '../../../lib/pg/plan.js'

export default defineCommand({
  description: 'create a credential of a database',
  examples: ['$ hokku pg:credentials:create postgresql-something-12345 --name new-cred-name'],
  args: databaseArgs(),
  flags: {...databaseFlags(), name: string({char: 'n', description: 'its name within the database', required: true})},
  async load(context) {
    const {api, args, flags, out} = context
    const {addon} = await findAttachment(context, flags.app, args.database)
    if (isEssential(addon)) throw new Error("You can't create a custom credential on Essential-tier databases.")
    await out.action(`Creating credential ${out.style.name(flags.name)}`, () => api.postgresCredential.create(addon.name, {name: flags.name}))
    return {addon, name: flags.name}
  },
  view({addon, name}, {flags, out}) {
    const {code} = out.style
    out.line()
    out.line(`Please attach the credential to the apps you want to use it in by running ${code(`hokku addons:attach ${addon.name} --credential ${name} -a ${flags.app}`)}.`)
    out.line(`Please define the new grants for the credential within Postgres: ${code(`hokku pg:psql ${addon.name} -a ${flags.app}`)}.`)
  },
})
