import type {Rows} from './row.js'

import {done, made, none, refused} from './row.js'

const ofPipeline = {params: {webhook: '{pipelineWebhook}', delivery: '{pipelineDelivery}', event: '{pipelineEvent}'}}
const drain = {params: {drain: '{telemetryDrain}'}}
const include = {include: ['api:release'], level: 'notify', url: 'http://127.0.0.1:1/'}

export const appWebhook: Rows<'appWebhook'> = {create: made(include), delete: done(), info: done(), list: done(), update: done({body: {level: 'sync'}})}
export const appWebhookDelivery: Rows<'appWebhookDelivery'> = {info: done(), list: done()}
export const appWebhookEvent: Rows<'appWebhookEvent'> = {info: done(), list: done()}
export const pipelineWebhook: Rows<'pipelineWebhook'> = {
  create: made(include), delete: done(ofPipeline), info: done(ofPipeline), list: done(), update: done({...ofPipeline, body: {level: 'sync'}}),
}
export const pipelineWebhookDelivery: Rows<'pipelineWebhookDelivery'> = {info: done(ofPipeline), list: done()}
export const pipelineWebhookEvent: Rows<'pipelineWebhookEvent'> = {info: done(ofPipeline), list: done()}
export const telemetryDrain: Rows<'telemetryDrain'> = {
  create: [
    made({owner: {id: '{appId}', type: 'app'}, signals: ['traces'], exporter: {type: 'otlp', endpoint: 'https://more.example.com:4317'}}),
    refused(/each of its apps/, {body: {owner: {id: '{appId}', type: 'space'}, signals: ['logs'], exporter: {type: 'otlp', endpoint: 'https://x.example.com'}}}),
  ],
  delete: done(drain),
  info: done(drain),
  listByApp: done(),
  listBySpace: none(),
  update: done({...drain, body: {signals: ['logs', 'metrics']}}),
}
export const telemetryIngressInfo: Rows<'telemetryIngressInfo'> = {info: refused(/log drain/)}
