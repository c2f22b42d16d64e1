import type {AppSetup} from '../../lib/api/types.js'
import type {Row} from './records.js'

/** An app that is set up from its `app.json`. It is kept when the app is gone: what was wrong shall be seen. */
export interface AppSetupRecord extends Row {
  appId: string
  appName: string
  userId: string
  status: AppSetup['status']
  failureMessage: string | null
  manifestErrors: string[]
  buildId: string | null
  postdeployOutput: string | null
  postdeployExitCode: number | null
  successUrl: string | null
}

export interface SetupTables {appSetups: AppSetupRecord}
