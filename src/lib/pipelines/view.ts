import type {Pipeline} from '../api/types.js'
import type {Terminal} from '../output/terminal.js'
import type {PipelineApp} from './apps.js'

import {appOwnerName} from './owner.js'

export interface Shown {pipeline: Pipeline; apps: readonly PipelineApp[]; owner: string | undefined}

/** A pipeline's name, owner and apps, stage by stage. Apps that aren't its owner's are warned of. */
export function viewPipeline(out: Terminal, {apps, owner, pipeline}: Shown, withOwners: boolean): void {
  const {app, name, pipeline: pipelineStyle, user} = out.style
  out.header(pipelineStyle(pipeline.name))
  out.line(owner === undefined ? '' : `owner: ${user(owner)}\n`)
  out.table(inOrder(apps), {
    'app name': row => app(row.name),
    stage: row => name(row.pipelineCoupling.stage),
    ...(withOwners ? {owner: (row: PipelineApp) => user(appOwnerName(row))} : {}),
  })
  if (owner === undefined || apps.every(({owner: {id}}) => id === pipeline.owner?.id)) return
  out.line()
  out.warn(mixedOwners(owner))
}

const order = ['development', 'review', 'staging', 'production']
const inOrder = (apps: readonly PipelineApp[]) =>
  [...apps].sort((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name))
const rank = ({pipelineCoupling: {stage}}: PipelineApp) => order.indexOf(stage)

const mixedOwners = (owner: string) => `Some apps in this pipeline do not belong to ${owner}.

All apps in a pipeline must have the same owner as the pipeline owner.
Transfer these apps or change the pipeline owner in pipeline settings.
See https://devcenter.heroku.com/articles/pipelines for more info.`
