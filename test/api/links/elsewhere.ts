/** What Heroku has, and a platform of one's own does not: money, private networks, contracts, single sign-on. */
import type {Rows} from './row.js'

import {absent, done, none, refused} from './row.js'

const free = /costs nothing/
const noEnterprise = /teams? /
const noSingleSignOn = /no single sign-on/

export const accountDelinquency: Rows<'accountDelinquency'> = {info: done()}
export const accountQuota: Rows<'accountQuota'> = {info: absent(free)}
export const credit: Rows<'credit'> = {create: refused(free, {body: {code1: 'x'}}), info: absent(free), list: none()}
export const invoice: Rows<'invoice'> = {info: absent(free), list: none()}
export const invoiceAddress: Rows<'invoiceAddress'> = {info: done(), update: refused(free, {body: {city: 'x'}})}
const payment_ = {body: {amount: 1, invoice_id: 1, uuid: 'f4bfd2a0-0000-4000-8000-000000000000'}}
export const payment: Rows<'payment'> = {create: refused(free, payment_), createByTeam: refused(free, payment_)}
export const paymentMethod: Rows<'paymentMethod'> = {info: absent(free), listApps: none(), update: refused(free, {body: {}})}

export const archive: Rows<'archive'> = {info: absent(noEnterprise), list: absent(noEnterprise)}
export const auditTrailEvent: Rows<'auditTrailEvent'> = {list: absent(noEnterprise)}
export const enterpriseAccount: Rows<'enterpriseAccount'> = {info: absent(noEnterprise), list: none(), update: absent(noEnterprise, {body: {name: 'x'}})}
export const enterpriseAccountDailyUsage: Rows<'enterpriseAccountDailyUsage'> = {info: absent(noEnterprise, {query: '?start=2026-01-01'})}
export const enterpriseAccountMember: Rows<'enterpriseAccountMember'> = {
  create: absent(noEnterprise, {body: {user: '{collaborator}', permissions: ['view']}}), delete: absent(noEnterprise), list: absent(noEnterprise),
  update: absent(noEnterprise, {body: {permissions: ['view']}}),
}
export const enterpriseAccountMonthlyUsage: Rows<'enterpriseAccountMonthlyUsage'> = {info: absent(noEnterprise, {query: '?start=2026-01'})}

const provider = {certificate: 'x', entity_id: 'x', sso_target_url: 'https://x.example.com'}
export const identityProvider: Rows<'identityProvider'> = {
  create: refused(noSingleSignOn, {body: {owner: {id: '{teamId}', name: '{team}', type: 'team'}}}), createByTeam: refused(noSingleSignOn, {body: provider}),
  deleteByTeam: absent(noSingleSignOn), info: absent(noSingleSignOn), listByTeam: none(), migrate: absent(noSingleSignOn),
  update: absent(noSingleSignOn, {body: {}}), updateByTeam: absent(noSingleSignOn, {body: {}}),
}
export const identityProviderCertificate: Rows<'identityProviderCertificate'> = {
  create: absent(noSingleSignOn, {body: {body: 'x'}}), delete: absent(noSingleSignOn), info: absent(noSingleSignOn), update: absent(noSingleSignOn, {body: {name: 'x'}}),
}
export const gatewayToken: Rows<'gatewayToken'> = {create: refused(/authorizations:create/), oauthToken: refused(/authorizations:create/)}

const isMachines = /networks of their own/
export const peering: Rows<'peering'> = {
  accept: absent(isMachines), create: refused(isMachines, {body: {pcx_id: 'pcx-1'}}), delete: absent(isMachines), info: absent(isMachines), list: none(),
}
export const peeringInfo: Rows<'peeringInfo'> = {info: absent(isMachines)}
export const spaceHost: Rows<'spaceHost'> = {list: none()}
export const spaceLogDrain: Rows<'spaceLogDrain'> = {info: absent(/drains:add/), update: refused(/drains:add/, {body: {url: 'https://x.example.com'}})}
export const vpnConnection: Rows<'vpnConnection'> = {
  create: refused(isMachines, {body: {name: 'x', public_ip: '192.0.2.1', routable_cidrs: ['10.0.0.0/8']}}), delete: absent(isMachines), info: absent(isMachines), list: none(),
  update: absent(isMachines, {body: {routable_cidrs: []}}),
}
