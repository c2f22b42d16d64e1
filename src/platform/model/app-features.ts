import {stableId} from './stable-id.js'

export interface KnownFeature {
  id: string
  name: string
  displayName: string
  description: string
  /** `general` ones are listed by `features`, the others by `labs`. */
  state: 'beta' | 'general'
  docUrl: string
}

/**
 * The features that apps can switch on, as on Heroku. What is stored is what clients read back; those that have no
 * meaning for dynos on one's own machine change nothing else.
 */
export const appFeatures: readonly KnownFeature[] = [
  feature('http-session-affinity', 'Session affinity', 'general', 'Requests of one visitor go to the same dyno.', 'session-affinity'),
  feature('preboot', 'Preboot', 'general', 'New web dynos take over once they are up, before the old ones stop.', 'preboot'),
  feature('spaces-dns-discovery', 'DNS discovery', 'general', 'Dynos of a space find each other by name.', 'spaces-dns-service-discovery'),
  feature('http-routing-2-dot-0', 'Router 2.0', 'general', 'Requests come by the newer of Heroku\'s routers.', 'http-routing'),
  feature('log-runtime-metrics', 'Runtime metrics in the log', 'beta', 'Load and memory of each dyno are logged every 20 seconds.', 'log-runtime-metrics'),
  feature('nodejs-language-metrics', 'Node.js metrics', 'beta', 'Event loop and garbage collection of Node.js apps are measured.', 'language-runtime-metrics-nodejs'),
  feature('runtime-dyno-metadata', 'Dyno metadata', 'beta', 'Dynos are told their app and release in HEROKU_ variables. Dynos here always are.', 'dyno-metadata'),
  feature('runtime-heroku-exec', 'Exec', 'general', 'A shell can be opened in a running dyno.', 'exec'),
]

export const findAppFeature = (identity: string): KnownFeature | undefined => appFeatures.find(({id, name}) => id === identity || name === identity)

function feature(name: string, displayName: string, state: KnownFeature['state'], description: string, page: string): KnownFeature {
  return {id: stableId(`feature ${name}`), name, displayName, description, state, docUrl: `https://devcenter.heroku.com/articles/${page}`}
}
