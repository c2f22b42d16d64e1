import type {App} from '../../lib/api/types.js'
import type {Context} from '../../lib/command/define.js'

import {transferApp} from '../../lib/apps/transfer.js'
import {defineCommand} from '../../lib/command/define.js'
import {UsageError} from '../../lib/command/errors.js'
import {appOptional, argument, boolean, confirm, remote} from '../../lib/command/flags.js'

export default defineCommand({
  description: 'transfer applications to another user or team',
  examples: ['$ hokku apps:transfer collaborator@example.com', '$ hokku apps:transfer acme-widgets --bulk'],
  args: {recipient: argument({description: 'user or team to transfer applications to', required: true})},
  flags: {
    app: appOptional(),
    bulk: boolean({description: 'transfer applications in bulk'}),
    confirm: confirm({hidden: true}),
    locked: boolean({char: 'l', description: 'lock the app upon transfer'}),
    remote: remote(),
  },
  async load(context) {
    const {args: {recipient}, flags: {bulk, confirm: given, locked}} = context
    const transferred = []
    for (const app of await meantApps(context)) {
      transferred.push(await transferApp(context, app, {recipient, confirm: bulk ? app.name : given, locked}))
    }
    return bulk ? transferred : transferred[0]
  },
})

/** The one of --app, or those that a person picks. */
async function meantApps({api, args, flags, out}: Context<{app: string | undefined; bulk: boolean}, {recipient: string}>): Promise<App[]> {
  if (!flags.bulk) {
    if (flags.app === undefined) throw new UsageError('Specify the app to transfer with --app, or --bulk to pick among yours.')
    return [await api.app.info(flags.app)]
  }
  const apps = await api.app.list()
  if (!out.isInteractive) throw new UsageError('Picking apps needs a terminal. Name one with --app.')
  const {chooseSome} = await import('../../lib/command/prompt.js')
  const picked = await chooseSome('Select applications you would like to transfer', apps.map(({name, owner}) => ({name: `${name} (${owner.email})`, value: name})))
  out.note(`Transferring applications to ${out.style.user(args.recipient)}...\n`)
  return apps.filter(({name}) => picked.includes(name))
}
