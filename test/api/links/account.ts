import type {Rows} from './row.js'

import {publicKey} from '../../support/furnished/account.js'
import {absent, done, made, none, refused} from './row.js'

export const account: Rows<'account'> = {
  delete: [refused(/platform/), done({by: 'friend', first: ['DELETE', '/apps/{gift}']})],
  deleteByUser: done({params: {user: 'leaving@example.com'}, first: ['POST', '/apps/{app}/collaborators', {user: 'leaving@example.com'}]}),
  info: done(),
  infoByUser: done(),
  update: done({body: {name: 'Dev', beta: true}}),
  updateByUser: done({body: {allow_tracking: false}}),
}
export const accountFeature: Rows<'accountFeature'> = {
  info: done({params: {feature: 'app-overview'}}), list: done(), update: done({params: {feature: 'app-overview'}, body: {enabled: true}}),
}
export const appTransfer: Rows<'appTransfer'> = {
  create: made({app: '{app}', recipient: '{collaborator}'}),
  delete: done({params: {transfer: '{app}'}}),
  info: done(),
  list: done(),
  update: done({body: {state: 'accepted'}, by: 'friend'}),
}
export const authorization: Rows<'authorization'> = {
  create: [made({description: 'One more', scope: ['read']}), made({client: '{client}', scope: ['read']})],
  createByTeam: made({description: 'Of the team'}),
  delete: done({first: ['POST', '/oauth/authorizations', {}], params: {authorization: '{made}'}}),
  info: done(),
  list: done(),
  listByTeam: done(),
  regenerate: done({first: ['POST', '/oauth/authorizations', {}], params: {authorization: '{made}'}}),
  update: done({body: {description: 'Said anew'}}),
}
export const key: Rows<'key'> = {create: made({public_key: publicKey()}), delete: done(), info: done(), list: done()}
export const oauthClient: Rows<'oauthClient'> = {
  create: made({name: 'Tool', redirect_uri: 'https://tool.example.com/callback'}),
  delete: done(),
  info: done(),
  list: done(),
  rotateCredentials: done(),
  update: done({body: {name: 'Better tool'}}),
}
export const oauthToken: Rows<'oauthToken'> = {
  create: {status: 401, says: /code/, body: {grant: {type: 'authorization_code', code: 'used up'}, client: {secret: 'x'}}, by: 'nobody'},
  delete: done(),
}
export const passwordReset: Rows<'passwordReset'> = {
  create: made({email: '{collaborator}'}, {by: 'nobody'}),
  finalize: absent(/password reset/, {params: {token: 'over'}, body: {password: 'open sesame', password_confirmation: 'open sesame'}, by: 'nobody'}),
}
export const session: Rows<'session'> = {delete: absent(/session/, {params: {session: '~'}}), list: none()}
export const userPreferences: Rows<'userPreferences'> = {list: done(), update: done({body: {timezone: 'UTC'}})}
