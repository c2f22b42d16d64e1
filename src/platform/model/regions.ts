import type {Region} from '../../lib/api/types.js'

import {stableId} from './stable-id.js'

/** Every region is this machine; the names are those of Heroku's common runtime, so that scripts which name one work. */
export const regions: readonly Region[] = [
  region('eu', 'Europe', 'Ireland', 'Dublin', 'eu-west-1'),
  region('us', 'United States', 'United States', 'Virginia', 'us-east-1'),
]

export const defaultRegion = 'us'

export const findRegion = (identity: string): Region | undefined => regions.find(({id, name}) => id === identity || name === identity)

function region(name: string, description: string, country: string, locale: string, provided: string): Region {
  const since = '2026-01-01T00:00:00Z'
  return {
    country, created_at: since, description, id: stableId(`region ${name}`), locale, name, private_capable: false,
    provider: {name: 'amazon-web-services', region: provided}, updated_at: since,
  }
}
