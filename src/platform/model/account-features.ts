import {stableId} from './stable-id.js'

export interface AccountFeature {
  id: string
  name: string
  displayName: string
  description: string
  state: 'beta' | 'general'
  /** Nobody can switch it off. */
  isAlwaysOn: boolean
}

const feature = (name: string, displayName: string, description: string, more: Partial<AccountFeature> = {}): AccountFeature =>
  ({id: stableId(`account feature ${name}`), name, displayName, description, state: 'general', isAlwaysOn: false, ...more})

/**
 * What an account can switch on: Heroku's names, because scripts and Terraform name them. They are about Heroku's
 * dashboard, which isn't here: the platform keeps the choice, and nothing else follows from it. But for the repositories:
 * without that feature the official command line asks a host of Heroku's own which repository a pipeline has.
 */
export const accountFeatures: readonly AccountFeature[] = [
  feature('app-overview', 'App Overview', 'An overview page for an app'),
  feature('dashboard-repositories-api', 'Repositories API', 'Ask the API which repository a pipeline is connected to', {state: 'beta', isAlwaysOn: true}),
  feature('metrics-request-volume', 'Request Volume', 'Show how many requests an app had in its metrics'),
  feature('team-internal-routing', 'Internal Routing', 'Route requests within a space only', {state: 'beta'}),
]

/** By id or name: Terraform keeps the id. */
export const findAccountFeature = (identity: string): AccountFeature | undefined => accountFeatures.find(({id, name}) => identity === id || identity === name)
