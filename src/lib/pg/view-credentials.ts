import type {AddOnAttachment, PostgresCredential} from '../api/types.js'
import type {Terminal} from '../output/terminal.js'

interface View {app: string; noWrap: boolean}

/** The credentials, the default one first, each with the names under which apps know it; what is rotated with its users. */
export function viewCredentials(out: Terminal, credentials: readonly PostgresCredential[], attachments: readonly AddOnAttachment[], {app, noWrap}: View): void {
  const sorted = credentials.toSorted(defaultFirst)
  for (const credential of sorted.filter(isRotating)) viewLogins(out, credential, noWrap)
  out.table(sorted, {
    Credential: credential => cellOf(credential, attachmentTree(attachmentsOf(credential, attachments), app)),
    State: credential => credential.state,
  }, {overflow: 'wrap', noWrap})
}

function viewLogins(out: Terminal, {credentials}: PostgresCredential, noWrap: boolean): void {
  out.table(credentials, {
    connections: ({connections}) => `${connections} connections`,
    state: ({state}) => (state === 'revoking' ? 'waiting for no connections to be revoked' : state),
    user: ({user}) => user,
  }, {overflow: 'wrap', noWrap})
}

const cellOf = (credential: PostgresCredential, known: string[]) => [
  credential.name,
  ...known,
  ...(isRotating(credential) ? ['       Usernames currently active for this credential:'] : []),
  '',
].join('\n')

const attachmentsOf = ({name}: PostgresCredential, attachments: readonly AddOnAttachment[]) =>
  attachments.filter(({namespace}) => (name === 'default' ? !namespace : namespace === `credential:${name}`))

/** A line for each name under which apps know a credential: those of this app come first, then by name. */
export const attachmentTree = (attachments: readonly AddOnAttachment[], app: string): string[] =>
  attachments
    .toSorted((a, b) => Number(b.app.name === app) - Number(a.app.name === app) || (a.name < b.name ? -1 : 1))
    .map((attachment, at) => ` ${at === attachments.length - 1 ? '└─' : '├─'} as ${attachment.name}${attachment.app.name === app ? '' : ` on ${attachment.app.name} app`}`)

const isRotating = ({state}: PostgresCredential) => state === 'rotating'

function defaultFirst(a: PostgresCredential, b: PostgresCredential): number {
  if (a.name === 'default') return -1
  return b.name === 'default' || a.name > b.name ? 1 : -1
}
