import type {RegisteredBuildpack} from '../api/types.js'

import {ApiError} from '../api/errors.js'
import {HttpError} from '../backend/errors.js'
import {CommandError} from '../command/errors.js'

/** What the registry answers; its refusals in the official words. */
export async function registered<T>(answer: Promise<T>, missing: string, problem: string): Promise<T> {
  try {
    return await answer
  } catch (error) {
    throw refusal(error, missing, problem) ?? error
  }
}

/** What is told of a buildpack, in the official order. */
export function described({category, description, source, support}: RegisteredBuildpack, license: string | undefined, readme: string) {
  const repository = source.owner && source.repo ? `https://github.com/${source.owner}/${source.repo}` : undefined
  return {
    description,
    category,
    license,
    support: support.method === 'github' && repository ? `${repository}/issues` : support.address,
    source: repository,
    readme: `\n${readme}`,
  }
}

function refusal(error: unknown, missing: string, problem: string): CommandError | undefined {
  if (!(error instanceof ApiError) && !(error instanceof HttpError)) return undefined
  return new CommandError(error.status === 404 ? missing : `${problem}: ${error instanceof HttpError ? error.body : error.message}`)
}
