import type {AppSetup} from '../../../lib/api/types.js'
import type {AppSetupRecord} from '../../model/setup-records.js'
import type {Parts} from '../../parts.js'

import {outputUrl} from '../../logs/stream-urls.js'
import {times} from '../present.js'

export async function presentSetup(parts: Parts, setup: AppSetupRecord): Promise<AppSetup> {
  const build = setup.buildId === null ? undefined : await parts.store.builds.find({id: setup.buildId})
  const {postdeployExitCode: exitCode, postdeployOutput: output} = setup
  return {
    app: {id: setup.appId, name: setup.appName}, build: build ? {id: build.id, output_stream_url: outputUrl(parts, build.outputId), status: build.status} : null,
    ...times(setup), failure_message: setup.failureMessage, id: setup.id, manifest_errors: setup.manifestErrors,
    postdeploy: exitCode === null ? null : {exit_code: exitCode, output: output ?? ''}, resolved_success_url: setup.successUrl, status: setup.status,
  }
}
