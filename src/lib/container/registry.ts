import type {Tools} from '../command/define.js'

import {hostOf} from '../backend/target.js'

/** Host of the platform's registry of images: `registry.heroku.com` for `api.heroku.com`, else where the API is. */
export const registryOf = ({backend}: Pick<Tools, 'backend'>): string => hostOf(backend.apiUrl).replace(/^api\./, 'registry.')

export const imageOf = (tools: Pick<Tools, 'backend'>, app: string, type: string): string => `${registryOf(tools)}/${app}/${type}`
