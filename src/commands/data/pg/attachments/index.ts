import {defineCommand} from '../../../../lib/command/define.js'
import {onApp} from '../../../../lib/command/flags.js'
import {attachedTo} from '../../../../lib/data/attachments.js'
import {ownerOf} from '../../../../lib/data/credentials.js'
import {advancedArgs, findAdvanced} from '../../../../lib/data/database.js'

export default defineCommand({
  description: 'list the attachments of a Postgres Advanced database',
  args: advancedArgs(),
  flags: onApp(),
  async load(context) {
    const {api, args, flags} = context
    const {id, name} = await findAdvanced(context, flags.app, args.database, addOn => `hokku addons:info ${addOn.name} -a ${flags.app}`)
    const [{items}, attachments] = await Promise.all([api.advancedCredential.list(id), api.addOnAttachment.listByAddOn(id)])
    return {name, owner: ownerOf(items)?.name, attachments: attachments.map(attachment => ({...attachment, ...attachedTo(attachment)}))}
  },
  view({attachments, name, owner}, {out}) {
    const {app, attachment: named, datastore, name: credential} = out.style
    if (attachments.length === 0) return out.line('No attachments found for this database.')
    out.header(`Attachments for ${datastore(name)}`)
    out.table(attachments, {
      Attachment: attachment => `${app(attachment.app.name)}::${named(attachment.name)}`,
      Credential: ({role}) => (role ? credential(role) : owner === undefined ? '' : `${credential(owner)} (owner)`),
      Pool: ({pool}) => pool,
    })
  },
})
