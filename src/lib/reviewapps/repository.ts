import type {Client} from '../api/client.js'

import {ApiError} from '../api/errors.js'
import {HttpError} from '../backend/errors.js'

/** The repository that a pipeline's review apps are made of: by the newer of two ways where the account has it. */
export async function repositoryOf(api: Client, pipeline: string): Promise<string> {
  return (await byPlatform(api, pipeline)) ?? (await api.pipelineConnection.info(pipeline)).repository.name
}

async function byPlatform(api: Client, pipeline: string): Promise<string | undefined> {
  try {
    const {enabled} = await api.accountFeature.info('dashboard-repositories-api')
    return enabled ? (await api.pipelineRepository.info(pipeline, {version: '3.repositories-api'})).full_name : undefined
  } catch (error) {
    if (error instanceof ApiError || error instanceof HttpError) return undefined
    throw error
  }
}
