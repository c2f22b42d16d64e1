import type {Client} from '../api/client.js'
import type {GithubRepository} from '../api/types.js'

import {HttpError} from '../backend/errors.js'
import {CommandError} from '../command/errors.js'

export interface RepositoryName {owner: string; repository: string}

export function repositoryName(text: string): RepositoryName {
  const [owner, repository, ...more] = text.split('/')
  if (!owner || !repository || more.length > 0) throw new CommandError('Repository name must be in the format organization/repo')
  return {owner, repository}
}

/** The repository as GitHub has it, asked under the account that is connected to it. */
export const findRepository = async (api: Client, name: RepositoryName): Promise<GithubRepository> => repositoryUnder(api, name, await connectedToken(api))

export const repositoryUnder = (api: Client, {owner, repository}: RepositoryName, token: string): Promise<GithubRepository> =>
  other(api.githubRepository.info(owner, repository, asUser(token)), "Couldn't access that repo")

/** The token of the GitHub account that this account is connected to. */
export const connectedToken = async (api: Client): Promise<string> =>
  (await other(api.githubToken.info(), 'Account not connected to GitHub.')).github.token

/** GitHub's credential in place of the platform's. */
export const asUser = (token: string) => ({headers: {authorization: `token ${token}`}})

/** What a refusal means here. */
async function other<T>(answer: Promise<T>, message: string): Promise<T> {
  try {
    return await answer
  } catch (error) {
    throw error instanceof HttpError ? new Error(message) : error
  }
}
