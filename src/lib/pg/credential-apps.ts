import type {AddOnAttachment} from '../api/types.js'

/** The apps that know a database by a credential, each once; by any at all where no name is given. */
export const appsWith = (credential: string | undefined, attachments: readonly AddOnAttachment[]): string[] => [
  ...new Set(attachments.filter(({namespace}) => credential === undefined || namespace === namespaceOf(credential)).map(({app}) => app.name)),
]

/** The default credential has no namespace. */
const namespaceOf = (credential: string) => (credential === 'default' ? null : `credential:${credential}`)
