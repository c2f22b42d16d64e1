import type {Tools} from '../command/define.js'

import {ApiError} from '../api/errors.js'
import {HttpError} from '../backend/errors.js'
import {CommandError} from '../command/errors.js'
import {uploadSource} from '../command/upload.js'
import {archiveOf, isRepository} from '../git/commit.js'
import {gitOrFail} from '../git/git.js'

/** Tests are run of what is committed here. */
export async function mustBeInRepository({cwd, out}: Tools, command: string): Promise<void> {
  if (!(await isRepository(cwd))) throw new CommandError(`You can't run ${out.style.code(` $ hokku ${command} `)} outside of your app's git repository.`)
}

/** Where a commit's code can be fetched: from GitHub where it has been pushed there, else uploaded from here. */
export const sourceOf = async (tools: Tools, sha: string): Promise<string> =>
  (await onGithub(tools, sha)) ?? uploadSource(tools, await archiveOf(sha, tools.cwd))

async function onGithub({api, backend, cwd}: Tools, sha: string): Promise<string | undefined> {
  const [, owner, name] = /github\.com[:/]([^/\s]+)\/(\S+?)(?:\.git)?\s/.exec(await gitOrFail(['remote', '-v'], cwd)) ?? []
  if (!owner || !name) return undefined
  try {
    const {archive_link: link} = await api.githubArchive.info(owner, name, sha)
    return (await backend.call('HEAD', link)) < 400 ? link : undefined
  } catch (error) {
    if (error instanceof HttpError || error instanceof ApiError) return undefined
    throw error
  }
}
