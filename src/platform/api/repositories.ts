import type {Call, Handlers} from '../http/handlers.js'
import type {Repository} from '../repositories/connection.js'

import {ApiError, invalidParams} from '../../lib/api/errors.js'
import {readCredentials} from '../access/authenticate.js'
import {permissionsOnApp} from '../access/reach.js'
import {gitUrl} from '../model/addresses.js'
import {compareCommits} from '../repositories/compare.js'
import {connectedRepository, connectRepository, localOwner, repositoryOf, repositoryOfApp} from '../repositories/connection.js'
import {commitOf, sourceOf} from '../repositories/source.js'
import {findPipeline} from './find-pipeline.js'
import {findApp} from './find.js'

export const pipelineRepository: Handlers<'pipelineRepository'> = {
  info: async call => ({full_name: (await connectedRepository(call.parts, await findPipeline(call))).name}),

  async infoForBranch(call) {
    await commitOf(call.parts, await connectedRepository(call.parts, await findPipeline(call)), call.params.branch)
    return {name: call.params.branch}
  },
}

/** An app is deployed by a push to its own repository, and by nothing else. */
export const appConnection: Handlers<'appConnection'> = {
  info: async call => ({repo: (await repositoryOfApp(call.parts, await findApp(call))).name}),

  async update(call) {
    const app = await findApp(call)
    const repository = await repositoryOfApp(call.parts, app)
    const {auto_deploy: deploys, pull_requests: reviews} = call.body
    if (reviews?.enabled) throw invalidParams('A push makes no review app on this platform: make them with hokku reviewapps:create.')
    if (deploys && repository.app.id !== app.id) throw invalidParams(`A push to ${repository.name} does not deploy ${app.name} on this platform: push to ${app.name}, or promote.`)
    return {repo: repository.name}
  },
}

export const pipelineConnection: Handlers<'pipelineConnection'> = {
  async create(call) {
    const repository = await numbered(call, call.body.repository)
    await connectRepository(call.parts, await findPipeline(call), repository)
    return present(repository)
  },
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
  async compare(call) {
    const repository = await localRepository(call)
    const [base = '', head = ''] = call.params.range.split('...')
    return {...(await compareCommits(call.parts, repository, base, head)), html_url: gitUrl(call.parts.settings, repository.app.name)}
  },

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

/** Of those whose code the caller may read. */
async function numbered(call: Call, id: number): Promise<Repository> {
  const found = (await call.parts.store.apps.list()).map(repositoryOf).find(repository => repository.id === id)
  if (!found || !(await mayRead(call, found.app.id))) throw invalidParams(`There is no repository ${id} on this platform. Those of its apps are named ${localOwner}/APP.`)
  return found
}

const mayRead = async (call: Call, appId: string): Promise<boolean> => (await permissionsOnApp(call, appId)).has('deploy')

async function localRepository(call: Call<'owner' | 'repository'>): Promise<Repository> {
  const {parts, params} = call
  const app = params.owner === localOwner ? await parts.store.apps.find({name: params.repository}) : undefined
  if (!app || !(await mayRead(call, app.id))) throw new ApiError(404, 'not_found', `Couldn't find that repository. Those of this platform's apps are named ${localOwner}/APP.`, {resource: 'repository'})
  return repositoryOf(app)
}
