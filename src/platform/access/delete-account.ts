import type {AccountRecord} from '../model/records.js'
import type {Parts} from '../parts.js'

import {invalidParams} from '../../lib/api/errors.js'
import {isOwnerOfPlatform} from './accounts.js'
import {removeMember} from './members.js'

/** Ends an account with its tokens, keys and places in teams. Throws 422 where something would be without an owner. */
export async function deleteAccount(needs: Pick<Parts, 'store' | 'world'>, account: AccountRecord): Promise<void> {
  const {store, world} = needs
  if (await isOwnerOfPlatform(needs, account)) throw invalidParams("This is the account of the platform's owner: it ends with the platform's data folder.")
  const apps = await store.apps.list({ownerId: account.id, teamId: null})
  if (apps.length > 0) throw invalidParams(`${account.email} still owns ${apps.map(({name}) => name).join(', ')}: transfer or destroy these apps first.`)
  await store.transaction(async inner => {
    for (const member of await inner.teamMembers.list({accountId: account.id})) {
      const team = await inner.teams.find({id: member.teamId})
      if (team) await removeMember({store: inner, world}, team, member)
    }
    for (const {id} of await inner.authorizations.list({accountId: account.id})) await inner.authorizations.delete(id)
    for (const {id} of await inner.appTransfers.list({recipientId: account.id, state: 'pending'})) await inner.appTransfers.delete(id)
    await inner.accounts.delete(account.id)
  })
}
