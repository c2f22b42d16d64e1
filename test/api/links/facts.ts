/** What is the same for everybody. */
import type {Rows} from './row.js'

import {done} from './row.js'

export const capability: Rows<'capability'> = {check: done({body: {capabilities: [{capability: 'manage_app', resource_id: '{appId}', resource_type: 'app'}]}})}
export const dynoSize: Rows<'dynoSize'> = {info: done(), list: done(), listByApp: done()}
export const filter: Rows<'filter'> = {apps: done({body: {in: {id: ['{appId}']}}})}
export const generation: Rows<'generation'> = {info: done(), list: done(), listByTeam: done()}
export const rateLimit: Rows<'rateLimit'> = {info: done()}
export const region: Rows<'region'> = {info: done(), list: done()}
export const schema: Rows<'schema'> = {info: done()}
export const stack: Rows<'stack'> = {info: done(), list: done(), listByApp: done()}
