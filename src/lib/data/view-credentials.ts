import type {AddOnAttachment, AdvancedCredential} from '../api/types.js'
import type {Terminal} from '../output/terminal.js'

import {attachmentTree} from '../pg/view-credentials.js'
import {attachedTo} from './attachments.js'

/** The credentials, the owner's first, each with the names under which apps know it. */
export const viewCredentials = (out: Terminal, credentials: readonly AdvancedCredential[], attachments: readonly AddOnAttachment[], {app, noWrap}: {app: string; noWrap: boolean}): void =>
  out.table(credentials.toSorted(ownerFirst), {
    Credential: credential => [credential.name, ...attachmentTree(usersOf(credential, attachments), app), ''].join('\n'),
    Type: ({type}) => type,
    State: ({state}) => state,
  }, {overflow: 'wrap', noWrap})

const usersOf = ({name, type}: AdvancedCredential, attachments: readonly AddOnAttachment[]): AddOnAttachment[] =>
  attachments.filter(attachment => {
    const {role} = attachedTo(attachment)
    return role === undefined ? type === 'owner' : role === name
  })

function ownerFirst(a: AdvancedCredential, b: AdvancedCredential): number {
  if (a.type === 'owner') return -1
  return b.type === 'owner' || a.name > b.name ? 1 : -1
}
