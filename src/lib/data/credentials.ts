import type {AddOnAttachment, AdvancedCredential} from '../api/types.js'
import type {PlannedAddOn} from '../addons/resolve.js'
import type {Tools} from '../command/define.js'

import {attachedTo} from './attachments.js'
import {isAdvanced} from './database.js'

/** A credential as far as both kinds of databases tell of it alike. */
export interface Credential {
  name: string
  database: string
  host: string
  port: number | string
  /** The users that it stands for. */
  logins: Array<{user: string; password?: string | null | undefined; state: string}>
}

type Forced = {forced?: boolean}

/** The credentials of a database, Advanced or not: two services of the same host know them, each in its own way. */
export interface Credentials {
  /** The one that attachments without a credential of their own use, by name. */
  main(): Promise<string | undefined>
  /** Which credential an attachment uses, by name; undefined: the main one. */
  usedBy(attachment: AddOnAttachment): string | undefined
  names(): Promise<string[]>
  info(name: string): Promise<Credential>
  create(name: string): Promise<unknown>
  delete(name: string): Promise<unknown>
  rotate(name: string, how: Forced): Promise<unknown>
  rotateAll(how: Forced): Promise<unknown>
}

export const credentialsOf = (tools: Tools, addOn: PlannedAddOn): Credentials => (isAdvanced(addOn) ? advanced(tools, addOn) : classic(tools, addOn))

export const ownerOf = (credentials: readonly AdvancedCredential[]): AdvancedCredential | undefined => credentials.find(({type}) => type === 'owner')

function advanced({api: {advancedCredential: service}}: Tools, {id}: PlannedAddOn): Credentials {
  let listed: Promise<AdvancedCredential[]> | undefined
  const list = () => (listed ??= service.list(id).then(({items}) => items))
  return {
    main: async () => ownerOf(await list())?.name,
    usedBy: attachment => attachedTo(attachment).role,
    names: async () => (await list()).map(({name}) => name),
    async info(name) {
      const {roles, ...credential} = await service.info(id, name)
      return {...credential, logins: roles}
    },
    create: name => service.create(id, {name}),
    delete: name => service.delete(id, name),
    rotate: (name, how) => service.rotate(id, name, how),
    rotateAll: how => service.rotateAll(id, how),
  }
}

function classic({api: {postgresCredential: service}}: Tools, {id, name: addOn}: PlannedAddOn): Credentials {
  return {
    main: async () => 'default',
    usedBy: ({namespace}) => (namespace?.startsWith('credential:') ? namespace.slice('credential:'.length) : undefined),
    names: async () => (await service.list(id)).map(({name}) => name),
    async info(name) {
      const {credentials, roles = credentials, ...credential} = await service.info(id, name)
      return {...credential, logins: roles}
    },
    create: name => service.create(id, {name}),
    delete: name => service.delete(addOn, name),
    rotate: (name, how) => service.rotate(id, name, how),
    rotateAll: how => service.rotateAll(id, how),
  }
}
