import type {ReviewApp} from '../../lib/api/types.js'
import type {Row} from './records.js'

/** How a pipeline's review apps are made. There is one where they are enabled. */
export interface ReviewAppConfigRecord extends Row {
  pipelineId: string
  /** `owner/name` */
  repo: string
  automatic: boolean
  destroyStale: boolean
  staleDays: number
  deployTarget: {id: string; type: string} | null
  waitForCi: boolean
  baseName: string | null
}

/** An app that shows a branch. */
export interface ReviewAppRecord extends Row {
  pipelineId: string
  /** Null until it is made, and when it is gone. */
  appId: string | null
  appSetupId: string | null
  userId: string
  branch: string
  status: ReviewApp['status']
  errorStatus: string | null
  message: string | null
  waitForCi: boolean
  forkRepoId: number | null
  prNumber: number | null
  /** The manifest's script for its end. */
  predestroy: string | null
}

export interface ReviewAppTables {
  reviewApps: ReviewAppRecord
  reviewAppConfigs: ReviewAppConfigRecord
}

/** Its app was destroyed by other ways than its own. */
export const isGone = ({appId, status}: ReviewAppRecord): boolean => appId === null && (status === 'created' || status === 'deleted')
