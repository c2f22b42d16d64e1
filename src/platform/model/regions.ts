import type {Region} from '../../lib/api/types.js'

import {stableId} from './stable-id.js'

/** Every region is this machine; the names are Heroku's, of its common runtime and of its spaces, so that scripts which name one work. */
export const regions: readonly Region[] = [
  region('eu', 'Europe', 'Ireland', 'Dublin', 'eu-west-1'),
  region('us', 'United States', 'United States', 'Virginia', 'us-east-1'),
  ofSpaces('dublin', 'Ireland', 'Dublin', 'eu-west-1'),
  ofSpaces('frankfurt', 'Germany', 'Frankfurt', 'eu-central-1'),
  ofSpaces('london', 'United Kingdom', 'London', 'eu-west-2'),
  ofSpaces('montreal', 'Canada', 'Montreal', 'ca-central-1'),
  ofSpaces('mumbai', 'India', 'Mumbai', 'ap-south-1'),
  ofSpaces('oregon', 'United States', 'Oregon', 'us-west-2'),
  ofSpaces('singapore', 'Singapore', 'Singapore', 'ap-southeast-1'),
  ofSpaces('sydney', 'Australia', 'Sydney', 'ap-southeast-2'),
  ofSpaces('tokyo', 'Japan', 'Tokyo', 'ap-northeast-1'),
  ofSpaces('virginia', 'United States', 'Virginia', 'us-east-1'),
]

export const defaultRegion = 'us'
export const defaultSpaceRegion = 'virginia'

export const findRegion = (identity: string): Region | undefined => regions.find(({id, name}) => id === identity || name === identity)

function ofSpaces(name: string, country: string, locale: string, provided: string): Region {
  return {...region(name, `${locale}, ${country}`, country, locale, provided), private_capable: true}
}

function region(name: string, description: string, country: string, locale: string, provided: string): Region {
  const since = '2026-01-01T00:00:00Z'
  return {
    country, created_at: since, description, id: stableId(`region ${name}`), locale, name, private_capable: false,
    provider: {name: 'amazon-web-services', region: provided}, updated_at: since,
  }
}
