import type {Client} from '../api/client.js'
import type {GithubComparison, PipelineCoupling} from '../api/types.js'
import type {Tools} from '../command/define.js'
import type {Code} from './code.js'

import {ApiError} from '../api/errors.js'
import {HttpError} from '../backend/errors.js'
import {CommandError} from '../command/errors.js'
import {downstreamOf, nextStage, pipelineApps} from './apps.js'
import {codeOf} from './code.js'
import {asUser, connectedToken, repositoryName} from './github.js'

/** What one app after this one lacks; or why that can't be told. */
export interface Comparison {
  app: string
  outcome: 'ahead' | 'elsewhere' | 'same' | 'unconnected' | 'unknown' | 'unreleased'
  commits?: GithubComparison
  url?: string
}

/** Compares what an app runs with what each app after it in its pipeline runs, by GitHub. */
export async function compareApps({api, out}: Tools, app: string): Promise<Comparison[]> {
  const {pipeline, stage, app: source} = await couplingOf(api, app)
  const {generation} = await api.pipeline.info(pipeline.id, {version: '3.pipelines'})
  const apps = await out.action('Fetching apps from pipeline', () => pipelineApps(api, pipeline.id))
  const downstream = downstreamOf(apps, stage)
  if (nextStage(stage) === undefined) throw new CommandError(`Unable to diff ${app}`)
  if (downstream.length === 0) throw new CommandError(`Cannot diff ${app} as there are no downstream apps configured`)
  const of = (app: {id: string; name: string}) => codeOf(api, app, generation?.name === 'fir')
  const [own, ...others] = await out.action('Fetching release info for all apps', () => Promise.all([{id: source.id, name: app}, ...downstream].map(of)))
  if (!own?.repository) throw new CommandError(`${app} does not seem to be connected to GitHub!\nRun hokku pipelines:open ${pipeline.name} and "Connect to GitHub".`)
  if (!own.commit) throw new CommandError(`No release was found for ${app}, unable to diff`)
  const token = await connectedToken(api)
  const comparisons: Comparison[] = []
  for (const other of others) comparisons.push(await compare(api, own, other, token))
  return comparisons
}

async function couplingOf(api: Client, app: string): Promise<PipelineCoupling> {
  try {
    return await api.pipelineCoupling.infoByApp(app, {version: '3.sdk'})
  } catch (error) {
    if (error instanceof ApiError || error instanceof HttpError) throw new CommandError(`This app (${app}) does not seem to be a part of any pipeline`)
    throw error
  }
}

async function compare(api: Client, own: Code, {app, commit, repository}: Code, token: string): Promise<Comparison> {
  if (!repository) return {app, outcome: 'unconnected'}
  if (repository !== own.repository) return {app, outcome: 'elsewhere'}
  if (!commit) return {app, outcome: 'unreleased'}
  if (commit === own.commit) return {app, outcome: 'same'}
  const range = `${commit}...${own.commit}`
  const {owner, repository: name} = repositoryName(repository)
  try {
    const commits = await api.githubRepository.compare(owner, name, range, asUser(token))
    return {app, outcome: 'ahead', commits, url: `https://github.com/${repository}/compare/${range}`}
  } catch (error) {
    if (error instanceof HttpError) return {app, outcome: 'unknown'}
    throw error
  }
}
