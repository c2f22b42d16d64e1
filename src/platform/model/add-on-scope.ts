import type {AuthorizationRecord} from './records.js'

const prefix = 'add-on:'

/** The scope of a provider's token: one add-on. */
export const addOnScope = (addOnId: string): string => `${prefix}${addOnId}`

/** The add-on that an authorization is good for alone; undefined for a person's. */
export const addOnOf = ({scope}: Pick<AuthorizationRecord, 'scope'>): string | undefined =>
  scope.find(one => one.startsWith(prefix))?.slice(prefix.length)
