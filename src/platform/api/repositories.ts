import type {Call, Handlers} from '../http/handlers.js'
import type {Repository} from '../repositories/connection.js'

import {ApiError, invalidParams} from '../../lib/api/errors.js'
import {readCredentials} from '../access/authenticate.js'
import {connectedRepository, connectRepository, localOwner, repositoryOf} from '../repositories/connection.js'
import {commitOf, sourceOf} from '../repositories/source.js'
import {findPipeline} from './find-pipeline.js'

export const pipelineRepository: Handlers<'pipelineRepository'> = {
  info: async call => ({full_name: (await connectedRepository(call.parts, await findPipeline(call))).name}),

  async infoForBranch(call) {
    await commitOf(call.parts, await connectedRepository(call.parts, await findPipeline(call)), call.params.branch)
    return {name: call.params.branch}
  },
}

export const pipelineConnection: Handlers<'pipelineConnection'> = {
  create: async call => present(await connectRepository(call.parts, await findPipeline(call), call.body.repository)),
  info: async call => present(await connectedRepository(call.parts, await findPipeline(call))),

  async update(call) {
    const repository = await connectedRepository(call.parts, await findPipeline(call))
    if (call.body.ci === true) throw invalidParams('A push starts no tests on this platform: start them with hokku ci:run.')
    return present(repository)
  },
}

export const githubArchive: Handlers<'githubArchive'> = {
  async info(call) {
    const repository = await localRepository(call)
    return {archive_link: await sourceOf(call.parts, repository, await commitOf(call.parts, repository, call.params.ref))}
  },
}

export const githubRepository: Handlers<'githubRepository'> = {
  async info(call) {
    const {id, name} = await localRepository(call)
    return {default_branch: 'main', id, name}
  },
}

/** What is asked of GitHub on Heroku is asked of this platform here, so its own token will do. */
export const githubToken: Handlers<'githubToken'> = {
  info: ({header}) => ({github: {token: readCredentials(header('authorization'))?.secret ?? ''}}),
}

const present = ({id, name}: Repository) => ({repository: {id, name}})

async function localRepository({parts, params}: Call<'owner' | 'repository'>): Promise<Repository> {
  const app = params.owner === localOwner ? await parts.store.apps.find({name: params.repository}) : undefined
  if (!app) throw new ApiError(404, 'not_found', `Couldn't find that repository. Those of this platform's apps are named ${localOwner}/APP.`, {resource: 'repository'})
  return repositoryOf(app)
}
