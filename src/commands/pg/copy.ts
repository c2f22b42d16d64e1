import {confirmed} from '../../lib/command/confirm.js'
import {defineCommand} from '../../lib/command/define.js'
import {argument, boolean, string} from '../../lib/command/flags.js'
import {databaseFlags} from '../../lib/pg/arguments.js'
import {findCopyEnd, startCopy} from '../../lib/pg/copy.js'
import {followTransfer} from '../../lib/pg/follow-transfer.js'
import {warnOfCredentials} from '../../lib/pg/credential-warning.js'

export default defineCommand({
  description: `replace the data of a database by that of another
One of the two at least is an add-on; the other may be a connection string.`,
  examples: ['$ hokku pg:copy SOURCE TARGET --app my-app'],
  args: {
    source: argument({description: 'config var with the connection string of the source', required: true}),
    target: argument({description: 'config var with the connection string of the target', required: true}),
  },
  flags: {
    ...databaseFlags(),
    confirm: string(),
    verbose: boolean({description: 'show its log'}),
    'wait-interval': string({description: 'how many seconds from one look to the next'}),
  },
  async load(context) {
    const {args, flags, out} = context
    const [source, target] = await Promise.all([findCopyEnd(context, flags.app, args.source), findCopyEnd(context, flags.app, args.target)])
    if (source.url === target.url) throw new Error('Cannot copy database onto itself')
    await confirmed(out, {
      wanted: target.confirm,
      given: flags.confirm,
      message: `WARNING: Destructive action\nThis command will remove all data from ${out.style.datastore(target.name)}\nData from ${out.style.datastore(source.name)} will then be transferred to ${out.style.datastore(target.name)}`,
    })
    const {app, transfer} = await startCopy(context, source, target)
    if (source.addOn) await warnOfCredentials(context, source.addOn)
    return followTransfer(context, 'Copying', {app, id: transfer.uuid, seconds: Number(flags['wait-interval']) || 3, verbose: flags.verbose})
  },
})
