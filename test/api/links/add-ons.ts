import type {Rows} from './row.js'

import {absent, done, made, none, refused} from './row.js'

const spare = {first: ['POST', '/apps/{app}/addons', {plan: '{plan}'}], params: {addOn: '{made}'}} as const
const ofAddOn = {params: {webhook: '{addOnWebhook}', delivery: '{addOnDelivery}', event: '{addOnEvent}'}}

export const addOn: Rows<'addOn'> = {
  create: made({plan: '{plan}', name: 'spare-bucket', attachment: {name: 'SPARE'}, config: {size: 'small'}}),
  delete: done(spare),
  info: done(),
  infoByApp: done(),
  list: done(),
  listByApp: done(),
  listByTeam: done({first: ['POST', '/apps/{teamApp}/addons', {plan: '{plan}'}]}),
  listByUser: done(),
  resolve: done({body: {addon: '{addOn}', app: '{app}'}}),
  update: done({body: {plan: '{service}:large'}}),
}
export const addOnAction: Rows<'addOnAction'> = {
  deprovision: done(spare),
  peer: refused(/network/, {body: {pcx_id: 'pcx-1'}}),
  provision: done(),
  unpeer: refused(/network/),
}
export const addOnAttachment: Rows<'addOnAttachment'> = {
  create: made({addon: '{addOn}', app: '{production}', name: 'LENT'}),
  delete: done(),
  info: done(),
  infoByApp: done({params: {attachment: 'BUCKET'}}),
  list: done(),
  listByAddOn: done(),
  listByApp: done(),
  resolve: done({body: {addon_attachment: 'BUCKET', app: '{app}'}}),
}
export const addOnConfig: Rows<'addOnConfig'> = {
  info: none({params: {name: 'credential:reader'}}), list: done(), update: done({body: {config: [{name: 'BUCKET_URL', value: 'https://bucket/2'}]}}),
}
export const addOnRegionCapability: Rows<'addOnRegionCapability'> = {list: done(), listByAddOnService: done(), listByRegion: done()}
export const addOnService: Rows<'addOnService'> = {info: done(), list: done()}
export const addOnSso: Rows<'addOnSso'> = {info: done(), infoByApp: done()}
export const addOnWebhook: Rows<'addOnWebhook'> = {
  create: made({include: ['api:addon'], level: 'notify', url: 'http://127.0.0.1:1/'}),
  delete: done(ofAddOn),
  info: done(ofAddOn),
  list: done(),
  update: done({...ofAddOn, body: {level: 'sync'}}),
}
export const addOnWebhookDelivery: Rows<'addOnWebhookDelivery'> = {info: done(ofAddOn), list: done()}
export const addOnWebhookEvent: Rows<'addOnWebhookEvent'> = {info: done(ofAddOn), list: done()}
export const allowedAddOnService: Rows<'allowedAddOnService'> = {createByTeam: made({addon_service: '{service}'}), deleteByTeam: done(), listByTeam: done()}
export const plan: Rows<'plan'> = {info: done(), infoByAddOn: done(), listByAddOn: done()}
export const planMeter: Rows<'planMeter'> = {info: absent(/meter/), list: none()}
