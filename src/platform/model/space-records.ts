import type {InboundRule} from './inbound-rules.js'
import type {Row} from './records.js'

/** A team's own part of the platform: apps that share who may reach them. */
export interface SpaceRecord extends Row {
  name: string
  teamId: string
  region: string
  shield: boolean
  /** The ranges that its maker wanted for dynos and data services: told again, and nothing more. */
  cidr: string
  dataCidr: string
  /** The rules in force. */
  inboundRulesetId: string
}

/** Rules that are or were in force. Never changed: others take their place. */
export interface InboundRulesetRecord extends Row {
  spaceId: string
  rules: InboundRule[]
  createdById: string
}

/** Heroku has this one permission of a space. */
export type SpacePermission = 'create_apps'

/** What a member of the team may do in a space besides what their role allows. */
export interface SpaceAccessRecord extends Row {spaceId: string; accountId: string; permissions: SpacePermission[]}

export interface SpaceTables {
  inboundRulesets: InboundRulesetRecord
  spaceAccesses: SpaceAccessRecord
  spaces: SpaceRecord
}
