import type {Rows} from './row.js'

import {absent, done, made, refused} from './row.js'

const rules = [{action: 'allow', source: '127.0.0.0/8'}, {action: 'deny', source: '10.1.2.3/24'}]

export const inboundRuleset: Rows<'inboundRuleset'> = {
  create: [made({rules}), refused(/CIDR/, {body: {rules: [{action: 'allow', source: '127.0.0.1'}]}}), refused(/rules/, {body: {}})],
  current: done(), info: [done(), absent(/ruleset/, {params: {ruleset: '{appId}'}})], list: done(),
}
export const space: Rows<'space'> = {
  create: [
    made({name: 'nook', team: '{team}', region: 'oregon', shield: true, cidr: '172.20.20.30/16', data_cidr: '10.2.0.0/20', generation: 'cedar'}),
    refused(/taken/, {body: {name: '{space}', team: '{team}'}}),
    refused(/fir/, {body: {name: 'glade', team: '{team}', generation: 'fir'}}),
    refused(/drains:add/, {body: {name: 'glade', team: '{team}', log_drain_url: 'https://example.com'}}),
  ],
  delete: [done({first: ['POST', '/spaces', {name: 'hollow', team: '{team}'}], params: {space: '{made}'}}), refused(/still has/)],
  info: done(), list: done(), update: done({body: {name: '{space}'}}),
}
export const spaceAppAccess: Rows<'spaceAppAccess'> = {
  info: done({params: {user: '{member}'}}), list: done(),
  update: [done({params: {user: '{member}'}, body: {permissions: [{name: 'create_apps'}]}}), refused(/create_apps/, {params: {user: '{member}'}, body: {permissions: ['fly']}})],
}
export const spaceDyno: Rows<'spaceDyno'> = {list: done()}
export const spaceNat: Rows<'spaceNat'> = {info: done()}
export const spaceTopology: Rows<'spaceTopology'> = {info: done()}
export const spaceTransfer: Rows<'spaceTransfer'> = {create: [done({body: {new_owner: '{team}'}}), absent(/team/, {body: {new_owner: 'nobodys'}})]}
export const teamSpace: Rows<'teamSpace'> = {list: done()}
