import {defineCommand} from '../../../lib/command/define.js'
import {databaseFlags, databasesArgs} from '../../../lib/pg/arguments.js'
import {findDatabases} from '../../../lib/pg/databases.js'

export default defineCommand({
  description: 'list the data stores that a database reads from',
  args: databasesArgs(),
  flags: databaseFlags(),
  async load(context) {
    const {api, args, flags, out} = context
    const databases = await findDatabases(context, flags.app, args.database)
    if (databases.length === 0) throw new Error(`No databases on ${out.style.app(flags.app)}`)
    return Promise.all(databases.map(async ({id, name}) => ({name, links: await api.postgresLink.list(id)})))
  },
  view(databases, {out}) {
    for (const [at, {name, links}] of databases.entries()) {
      if (at > 0) out.line()
      out.header(out.style.datastore(name))
      if (links.length === 0) out.line('No data sources are linked into this database')
      for (const {created_at: created, name: link, remote} of links) {
        out.line(` * ${out.style.name(link)}`)
        out.object({created_at: created, remote: `${out.style.attachment(remote.attachment_name)} (${out.style.addon(remote.name)})`})
      }
    }
  },
})
