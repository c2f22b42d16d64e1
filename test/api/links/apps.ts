import type {Rows} from './row.js'

import {begun, done, made, refused} from './row.js'

const up = ['/apps/{app}/dynos/{dyno}', 'state', 'up'] as const
const ofCode = {source_blob: {url: '{code}', version: 'again'}}

export const app: Rows<'app'> = {
  create: made({name: 'spare', region: 'us', stack: 'heroku-24'}),
  delete: done({params: {app: 'spare'}}),
  disableAcm: done(),
  enableAcm: done({body: {}}),
  info: done(),
  list: done(),
  listOwned: done(),
  refreshAcm: done({body: {acm_refresh: true}}),
  update: done({body: {maintenance: true}}),
}
export const appFeature: Rows<'appFeature'> = {info: done(), list: done(), update: done({body: {enabled: true}})}
export const appPreAuthorization: Rows<'appPreAuthorization'> = {create: made()}
export const appSetup: Rows<'appSetup'> = {create: made({source_blob: {url: '{code}'}, app: {name: 'set-up-again'}}), info: done()}
export const build: Rows<'build'> = {
  create: made(ofCode),
  delete: done(),
  deleteCache: begun(),
  info: done(),
  list: done(),
}
export const buildMetadata: Rows<'buildMetadata'> = {info: refused(/git clone/)}
export const buildpackInstallation: Rows<'buildpackInstallation'> = {update: done({body: {updates: [{buildpack: 'heroku/nodejs'}]}}), list: done()}
export const collaborator: Rows<'collaborator'> = {
  create: made({user: 'new@example.com', silent: true}), delete: done({params: {collaborator: 'new@example.com'}}), info: done(), list: done(),
}
export const configVar: Rows<'configVar'> = {infoForApp: done(), infoForRelease: done(), update: done({body: {MORE: '1', SAID: null}})}
export const configVarSettings: Rows<'configVarSettings'> = {list: done(), update: done({body: {config: [{key: 'MORE', value: '2', masked: false}]}})}
export const domain: Rows<'domain'> = {
  create: made({hostname: 'www.more.example.com', sni_endpoint: null}), delete: done(), info: done(), list: done(), update: done({body: {sni_endpoint: '{endpoint}'}}),
}
export const dyno: Rows<'dyno'> = {
  create: made({command: 'true', type: 'run', size: 'basic', env: {A: '1'}}),
  createInside: made({command: 'true', attach: false}, {once: up}),
  info: done({once: up}),
  list: done(),
  restart: begun({once: up}),
  restartAll: begun(),
  restartType: begun(),
  stop: begun({once: up}),
  stopType: begun(),
}
export const formation: Rows<'formation'> = {
  batchUpdate: done({body: {updates: [{type: '{type}', quantity: 1, size: 'standard-1x'}]}}), info: done(), list: done(), update: done({body: {quantity: '+0'}}),
}
export const logDrain: Rows<'logDrain'> = {
  create: made({url: 'syslog://127.0.0.1:2'}), delete: done(), info: done(), list: done(), listByAddOn: done(),
  update: done({params: {drain: '{addOnDrain}'}, body: {url: 'syslog://127.0.0.1:3'}}),
}
export const logSession: Rows<'logSession'> = {create: made({lines: 10, tail: true, dyno_name: '{dyno}'})}
export const ociImage: Rows<'ociImage'> = {create: made({digest: 'sha256:abc', commit: 'c0ffee', process_types: {web: {command: 'node x'}}}), info: done()}
export const release: Rows<'release'> = {create: [made({slug: '{slug}', description: 'Once more'}), made({release: '{release}'})], info: done(), list: done()}
export const slug: Rows<'slug'> = {create: made({process_types: {web: './run'}, commit: 'c0ffee'}), info: done()}
export const sniEndpoint: Rows<'sniEndpoint'> = {
  create: made({certificate_chain: '{otherChain}', private_key: '{otherKey}'}), delete: done(), info: done(), list: done(),
  update: done({body: {certificate_chain: '{certificateChain}', private_key: '{privateKey}'}}),
}
export const source: Rows<'source'> = {create: made(), createByApp: made()}
export const usage: Rows<'usage'> = {info: done(), infoByTeam: done(), infoByTeamApp: done({params: {app: '{teamApp}'}})}
export const usageHistory: Rows<'usageHistory'> = {info: done({params: {resourceId: '{appId}'}})}
