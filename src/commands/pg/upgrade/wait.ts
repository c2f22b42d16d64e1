import {defineCommand} from '../../../lib/command/define.js'
import {CommandError} from '../../../lib/command/errors.js'
import {boolean, string} from '../../../lib/command/flags.js'
import {tolerating, waitForService} from '../../../lib/command/wait.js'
import {databaseFlags, databasesArgs} from '../../../lib/pg/arguments.js'
import {findAttachment} from '../../../lib/pg/attachment.js'
import {codeMarked} from '../../../lib/pg/code.js'

export default defineCommand({
  description: 'show how far an upgrade is, and wait for its end',
  args: databasesArgs(),
  flags: {
    ...databaseFlags(),
    'no-notify': boolean({description: "don't tell the desktop"}),
    'wait-interval': string({description: 'how many seconds from one look to the next'}),
  },
  async load(context) {
    const {api, args, flags, out} = context
    if (args.database === undefined) throw new CommandError(`You must provide a database. Run \`--help\` for more information on the command.`)
    const {addon: {id, name}} = await findAttachment(context, flags.app, args.database)
    const message = `Waiting for database ${out.style.datastore(name)}`
    const text = (status: {message: string; step?: string | undefined}) => `${status.step ? `(${status.step}) ` : ''}${codeMarked(out, status.message)}`
    const look = tolerating(() => api.postgresUpgrade.waitStatus(id), 20, {'waiting?': true, message: 'Waiting to provision...'})
    let isFirst = true
    const status = await waitForService(context, message, async () => {
      const found = await look()
      // What is over at once is told on stdout, by the official command line too.
      if (isFirst && !found['waiting?'] && !found['error?']) out.line(`${message}... ${text(found)}`)
      isFirst = false
      return found
    }, {
      seconds: Number(flags['wait-interval']) || 5, text, failsOnError: true, notice: flags['no-notify'] ? undefined : {title: 'hokku pg:upgrade:wait', name},
    })
    return {name, ...status}
  },
})
