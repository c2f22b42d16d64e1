import type {Rows} from './row.js'

import {absent, done, made, none, refused} from './row.js'

const ofTeam = {params: {app: '{teamApp}'}}

export const permissionEntity: Rows<'permissionEntity'> = {list: done()}
export const team: Rows<'team'> = {
  create: made({name: 'spare-team'}),
  createInEnterpriseAccount: absent(/enterprise/, {body: {name: 'more'}}),
  delete: done({params: {team: 'spare-team'}}),
  info: done(),
  list: done(),
  listByEnterpriseAccount: absent(/enterprise/),
  update: done({body: {default: true}}),
}
export const teamApp: Rows<'teamApp'> = {
  create: made({name: 'more-of-team', team: '{team}', locked: false}),
  info: done(ofTeam),
  list: done(),
  update: [done({...ofTeam, body: {locked: true}}), done({params: {app: 'more-of-team'}, body: {owner: '{user}'}}), done({params: {app: 'more-of-team'}, body: {owner: '{team}'}})],
}
export const teamAppCollaborator: Rows<'teamAppCollaborator'> = {
  create: made({user: 'new@example.com', permissions: ['deploy']}, ofTeam),
  delete: done({params: {app: '{teamApp}', collaborator: 'new@example.com'}}),
  info: done({params: {app: '{teamApp}', collaborator: 'new@example.com'}}),
  list: done(ofTeam),
  update: done({params: {app: '{teamApp}', collaborator: 'new@example.com'}, body: {permissions: ['view', 'operate']}}),
}
export const teamAppPermission: Rows<'teamAppPermission'> = {list: done()}
export const teamDailyUsage: Rows<'teamDailyUsage'> = {info: none({query: '?start=2026-01-01'})}
export const teamDelinquency: Rows<'teamDelinquency'> = {info: done()}
export const teamFeature: Rows<'teamFeature'> = {info: absent(/feature/), list: none()}
export const teamInvitation: Rows<'teamInvitation'> = {
  create: made({email: 'more@example.com', role: 'member'}),
  info: done({by: 'friend', params: {token: '{ownInvitation}'}}),
  accept: done({by: 'friend', params: {token: '{ownInvitation}'}}),
  list: done(),
  revoke: done(),
}
export const teamInvoice: Rows<'teamInvoice'> = {info: absent(/costs nothing/), list: none()}
export const teamLicense: Rows<'teamLicense'> = {list: none()}
export const teamLicenseCollection: Rows<'teamLicenseCollection'> = {list: none()}
export const teamMember: Rows<'teamMember'> = {
  create: made({email: 'member@example.com', role: 'member'}), createOrUpdate: made({email: 'member@example.com', role: 'admin'}), delete: done({params: {member: 'member@example.com'}}), list: done(),
  listByMember: done(), update: done({body: {email: 'member@example.com', role: 'member'}}),
}
export const teamMonthlyUsage: Rows<'teamMonthlyUsage'> = {info: none({query: '?start=2026-01'})}
export const teamPreferences: Rows<'teamPreferences'> = {list: done(), update: done({body: {'addons-controls': true}})}
export const smsNumber: Rows<'smsNumber'> = {confirm: refused(/password reset/), info: done(), recover: refused(/password reset/)}
