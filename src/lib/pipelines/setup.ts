import type {GithubRepository, Pipeline} from '../api/types.js'
import type {Tools} from '../command/define.js'
import type {RepositoryName} from './github.js'
import type {Settings} from './settings.js'

import {CommandError} from '../command/errors.js'
import {openInBrowser} from '../command/browser.js'
import {createApps} from './app-setups.js'
import {connectRepository} from './connect.js'
import {connectedToken, repositoryName, repositoryUnder} from './github.js'
import {newOwner} from './owner.js'
import {chosenSettings} from './settings.js'

export interface Setup {name: string | undefined; repo: string | undefined; team: string | undefined; yes: boolean}

/** A pipeline with a staging and a production app of a GitHub repository, made of its app.json. */
export async function setUp(tools: Tools, {name: givenName, repo, team, yes}: Setup): Promise<Pipeline> {
  const {api, out} = tools
  if (givenName !== undefined) checkName(givenName)
  if (repo !== undefined) repositoryName(repo)
  const token = await connectedToken(api)
  const name = checkName(givenName ?? (await asked(out, 'Pipeline name', 'NAME')))
  const repository = repositoryName(repo ?? (await asked(out, 'GitHub repository to connect to (e.g. rails/rails)', 'REPO')))
  const found = await repositoryUnder(api, repository, token)
  const settings = await chosenSettings(out, found.default_branch, yes)
  const owner = await newOwner(api, team)
  const pipeline = await out.action('Creating pipeline', () => api.pipeline.create({generation: {name: 'cedar'}, name, owner}, {version: '3.pipelines'}))
  await connectRepository(tools, pipeline.id, found.id)
  const staging = await createApps(tools, {pipeline, archive: await archiveOf(tools, repository, found), team})
  await configure(tools, pipeline, staging, settings)
  if (out.isInteractive) await openInBrowser(tools, `https://dashboard.heroku.com/pipelines/${pipeline.id}`).catch((error: Error) => out.warn(error.message))
  return pipeline
}

function checkName(name: string): string {
  if (name.length < 2 || name.length > 22) throw new CommandError('Please choose a pipeline name between 2 and 22 characters long')
  return name
}

async function asked(out: Tools['out'], question: string, argument: string): Promise<string> {
  if (!out.isInteractive) throw new CommandError(`Missing ${argument}: hokku pipelines:setup NAME REPO`)
  const {ask} = await import('../command/prompt.js')
  return ask(question)
}

const archiveOf = async ({api}: Tools, {owner, repository}: RepositoryName, {default_branch: branch}: GithubRepository) =>
  (await api.githubArchive.info(owner, repository, branch)).archive_link

const configure = ({api, out}: Tools, pipeline: Pipeline, staging: string, {ci, connection}: Settings): Promise<void> =>
  out.action('Configuring pipeline', async () => {
    await api.appConnection.update(staging, connection)
    if (ci) await api.pipelineConnection.update(pipeline.id, {ci})
  })
