import type {AnyDefinition, Context} from '../command/define.js'

import {defineCommand} from '../command/define.js'
import {boolean, integer, onApp} from '../command/flags.js'
import {waitForService} from '../command/wait.js'
import {findAttachment} from '../pg/attachment.js'
import {advancedArgs, isAdvanced, notAdvanced} from './database.js'

type Flags = {app: string; 'no-notify': boolean; 'wait-interval': number}

/** A command that waits until a database of Postgres Advanced can be used; `classic` does so for one of another tier. */
export const waitCommand = (description: string, classic: string): AnyDefinition => defineCommand({
  description,
  args: advancedArgs(),
  flags: {
    ...onApp(),
    'no-notify': boolean({description: "don't tell the desktop"}),
    'wait-interval': integer({description: 'how many seconds from one look to the next', default: 5}),
  },
  async load(context: Context<Flags, {database: string}>) {
    const {api, args, flags, out} = context
    const {addon} = await findAttachment(context, flags.app, args.database)
    if (!isAdvanced(addon)) throw notAdvanced(context, `hokku ${classic} ${addon.name} -a ${flags.app}`)
    let looks = 0
    const {message} = await waitForService(context, `Waiting for database ${out.style.datastore(addon.name)}`, async () => {
      looks++
      const status = await api.advancedDatabase.waitStatus(addon.id)
      return {'waiting?': status.waiting, message: status.message ?? ''}
    }, {seconds: flags['wait-interval'], notice: flags['no-notify'] ? undefined : {title: `hokku data:${classic}`, name: addon.name}})
    return {name: addon.name, message, hasWaited: looks > 1}
  },
  view({hasWaited, name}, {out}) {
    if (!hasWaited) out.line(`${out.style.datastore(name)} is available.`)
  },
})
