import type {AddOnAttachment} from '../api/types.js'
import type {Tools} from '../command/define.js'
import type {Attachment} from './attachment.js'

import {CommandError} from '../command/errors.js'
import {followRelease} from './promote-release.js'

export interface Promotion {
  app: string
  attachment: Attachment
  /** What the attachment is called: `DATABASE`. */
  name: string
  /** Whether it may be in any state. */
  force: boolean
}

/**
 * Attaches a database under a name, together with the pool that its predecessor had under it. The one that had the name
 * gets another first, where it has none. A release phase is followed to its end.
 */
export async function promote(tools: Tools, promotion: Promotion): Promise<void> {
  const {api, out} = tools
  const {app, attachment, force} = promotion
  const attachments = await keepReplaced(tools, promotion)
  if (!force) await refuseBusy(tools, attachment)
  await out.action(`Promoting ${shownName(tools, attachment)} to ${out.style.attachment('DATABASE_URL')} on ${out.style.app(app)}`, () =>
    attach(tools, app, attachment.addon.name, {name: promotion.name, namespace: attachment.namespace ?? null}))
  await movePool(tools, promotion, attachments)
  await warnOfFollower(tools, attachment)
  const formation = await api.formation.list(app)
  if (formation.some(({type}) => type === 'release')) await followRelease(tools, app, currentOf(attachments)?.addon.name)
}

/** Yields the app's attachments as they were. */
async function keepReplaced(tools: Tools, promotion: Promotion): Promise<AddOnAttachment[]> {
  const {api, out} = tools
  const {app, attachment} = promotion
  let attachments: AddOnAttachment[] = []
  await out.action(`Ensuring an alternate alias for existing ${out.style.attachment('DATABASE_URL')}`, async () => {
    attachments = await api.addOnAttachment.listByApp(app)
    const current = currentOf(attachments)
    if (!current) return undefined
    if (isSame(current, attachment)) throw new CommandError(`${shownName(tools, attachment)} is already promoted on ${out.style.app(app)}`)
    const alternate = attachments.find(other => other.name !== current.name && isSame(other, current))
    // An attachment may say nothing of a namespace: then nothing is said of it here either.
    return alternate ?? attach(tools, app, current.addon.name, current.namespace === undefined ? {} : {namespace: current.namespace})
  }, alternate => (alternate === undefined ? '' : out.style.attachment(`${alternate.name}_URL`)))
  return attachments
}

/** Whatever the new name is: the official command line looks after DATABASE alone. */
const currentOf = (attachments: AddOnAttachment[]) => attachments.find(({name}) => name === 'DATABASE')
const isSame = (one: AddOnAttachment, other: AddOnAttachment) => one.addon.name === other.addon.name && (one.namespace ?? null) === (other.namespace ?? null)

const shownName = ({out}: Tools, {addon, name, namespace}: AddOnAttachment) => (namespace ? out.style.attachment(name) : out.style.datastore(addon.name))

const attach = ({api}: Tools, app: string, addOn: string, more: {name?: string; namespace?: string | null}) =>
  api.addOnAttachment.create({app: {name: app}, addon: {name: addOn}, confirm: app, ...more})

async function refuseBusy({api, out}: Tools, {addon}: Attachment): Promise<void> {
  const status = await api.postgresDatabase.waitStatus(addon.id)
  if (!status['waiting?']) return
  throw new CommandError(`Database cannot be promoted while in state: ${status.message}

Promoting this database can lead to application errors and outage. Please run ${out.style.code('hokku pg:wait')} to wait for database to become available.

To ignore this error, you can pass the --force flag to promote the database and risk application issues.
`)
}

/** The pool of the database that is replaced goes over to the new one. */
async function movePool(tools: Tools, promotion: Promotion, attachments: AddOnAttachment[]): Promise<void> {
  const current = currentOf(attachments)
  const pool = attachments.find(({addon, name, namespace}) => name === 'DATABASE_CONNECTION_POOL' && namespace === 'connection-pooling:default' && addon.name === current?.addon.name)
  if (!pool) return
  await tools.out.action('Reattaching pooler to new leader', () => attach(tools, promotion.app, promotion.attachment.addon.name, {name: pool.name, namespace: pool.namespace}))
}

async function warnOfFollower({api, out}: Tools, {addon}: Attachment): Promise<void> {
  const {following, leader} = await api.postgresDatabase.info(addon.id)
  if (!following) return
  const {code} = out.style
  // The official command line writes an object where it means the leader's name: so do we, to the letter.
  const shown = leader ? '[object Object]' : 'null'
  out.warn(`Your database has been promoted but it is currently a follower database in read-only mode.

Promoting a database with ${code('hokku pg:promote')} doesn't automatically unfollow its leader.

Use ${code(`hokku pg:unfollow ${addon.name}`)} to stop this follower from replicating from its leader (${shown}) and convert it into a writable database.
`)
}
