import {attachToPool} from '../../../../lib/data/attach.js'
import {defineCommand} from '../../../../lib/command/define.js'
import {confirm, onApp, string} from '../../../../lib/command/flags.js'
import {advancedArgs, findAdvanced} from '../../../../lib/data/database.js'

export default defineCommand({
  description: 'attach a Postgres Advanced database to an app',
  examples: ['$ hokku data:pg:attachments:create DATABASE --credential analyst --pool readers --as REPORTS -a my-app'],
  args: advancedArgs(),
  flags: {
    ...onApp(),
    as: string({description: "the attachment's name"}),
    confirm: confirm(),
    credential: string({description: 'the credential to connect with'}),
    pool: string({description: 'the pool to connect to'}),
  },
  async load(context) {
    const {args, flags} = context
    const {app, as, credential} = flags
    const more = [...(as === undefined ? [] : [`--as ${as}`]), ...(credential === undefined ? [] : [`--credential ${credential}`])]
    const addOn = await findAdvanced(context, app, args.database, ({name}) => ['hokku addons:attach', name, `-a ${app}`, ...more].join(' '))
    return attachToPool(context, addOn, flags)
  },
})
