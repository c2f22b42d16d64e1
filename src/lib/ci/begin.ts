import type {TestRun} from '../api/types.js'
import type {Tools} from '../command/define.js'
import type {Commit} from '../git/commit.js'

import {HttpError} from '../backend/errors.js'
import {sourceOf} from './source.js'

/** Has a commit tested by the pipeline. */
export async function beginRun(tools: Tools, pipeline: string, commitOf: () => Promise<Commit> | Commit): Promise<TestRun> {
  const {api, out} = tools
  const {commit, source} = await out.action('Preparing source', async () => {
    const commit = await commitOf()
    return {commit, source: await sourceOf(tools, commit.sha)}
  })
  return out.action('Starting test run', async () => {
    const organization = await organizationOf(tools, pipeline)
    return api.testRun.create({...runOf(commit), ...(organization === undefined ? {} : {organization}), pipeline, source_blob_url: source})
  })
}

export const runOf = ({branch, message, sha}: Commit) => ({commit_branch: branch, commit_message: message, commit_sha: sha})

/** Who is billed; nobody where the pipeline isn't connected to GitHub. */
export async function organizationOf({api}: Tools, pipeline: string): Promise<string | undefined> {
  try {
    return (await api.pipelineConnection.info(pipeline)).organization?.name
  } catch (error) {
    if (error instanceof HttpError && error.status === 404) return undefined
    throw error
  }
}
