import type {Sent} from '../api/contract.js'
import type {Pipeline, ReviewAppConfig} from '../api/types.js'
import type {Tools} from '../command/define.js'

import {appOptional, remote, string} from '../command/flags.js'
import {repositoryOf} from './repository.js'

export type Settings = Sent<'reviewAppConfig', 'update'>

export interface Configuration {
  flags: {app: string | undefined; json: boolean; pipeline: string}
  /** `Enabling` or `Disabling`. */
  verb: string
  /** What is to be, where it is said one by one: undefined is left as it is. */
  wanted: {automatic_review_apps: boolean | undefined; destroy_stale_apps: boolean | undefined; wait_for_ci: boolean | undefined}
  /** What happens where nothing is said one by one. */
  whole(pipeline: string, repo: string): Promise<ReviewAppConfig>
}

export const reviewAppFlags = () => ({
  app: appOptional({description: 'parent app used by review apps'}),
  pipeline: string({char: 'p', description: 'name of pipeline', required: true}),
  remote: remote(),
})

/** Turns review apps of a pipeline on or off, or single settings of theirs. */
export async function configure({api, out}: Tools, {flags, verb, wanted, whole}: Configuration): Promise<ReviewAppConfig> {
  if (flags.app !== undefined) out.warn('Specifying an app via --app or --remote is no longer needed with Review Apps')
  const changes = Object.entries(wanted).filter(([, value]) => value !== undefined)
  return out.action('Configuring pipeline', async () => {
    const pipeline: Pipeline = await api.pipeline.info(flags.pipeline)
    if (!flags.json) for (const [name] of changes) out.line(`${verb} ${words[name]}...`)
    const repo = await repositoryOf(api, pipeline.id)
    if (changes.length === 0) return whole(pipeline.id, repo)
    return api.reviewAppConfig.update(pipeline.id, {...(Object.fromEntries(changes) as Settings), pipeline: pipeline.id, repo}, options)
  })
}

export const options = {version: '3.review-apps'}

const words: Readonly<Record<string, string>> = {automatic_review_apps: 'auto deployment', destroy_stale_apps: 'auto destroy', wait_for_ci: 'wait for CI'}
