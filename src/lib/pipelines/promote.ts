import type {PipelineCoupling, PipelinePromotionTarget} from '../api/types.js'
import type {Tools} from '../command/define.js'
import type {PipelineApp} from './apps.js'

import {releaseCommand} from './release-command.js'
import {downstreamOf, nextStage, pipelineApps} from './apps.js'

export interface Promotion {
  app: string
  /** `--to`: names or ids with commas. */
  to: string | undefined
  say(text: string): void
}

/** How the promotion to an app ended. */
export type Promoted = PipelinePromotionTarget & {name: string}

/** Promotes what an app runs to those after it, and waits until each has it or failed. */
export async function promote(tools: Tools, {app, say, to}: Promotion): Promise<Promoted[]> {
  const {api} = tools
  say('Fetching app info...')
  const coupling = await api.pipelineCoupling.infoByApp(app)
  say(`Fetching apps from ${tools.out.style.pipeline(coupling.pipeline.name)}...`)
  const apps = await pipelineApps(api, coupling.pipeline.id)
  const targets = to === undefined ? downstream(app, coupling, apps) : named(app, coupling, apps, to.split(','))
  say(`Starting promotion to ${to === undefined ? nextStage(coupling.stage) : `apps: ${to}`}...`)
  const {id} = await api.pipelinePromotion.create({
    pipeline: {id: coupling.pipeline.id},
    source: {app: {id: coupling.app.id}},
    targets: targets.map(target => ({app: {id: target.id}})),
  })
  say('Waiting for promotion to complete...')
  const started = await poll(tools, id, isDoneOrReleasing)
  const [release] = started.flatMap(target => (started.length === 1 && target.status === 'pending' && target.release ? [{app: target.app.id, id: target.release.id}] : []))
  if (release) await releaseCommand(tools, release, say)
  const ended = await poll(tools, id, targets => targets.every(isDone))
  return ended.map(target => ({...target, name: apps.find(({id}) => id === target.app.id)?.name ?? target.app.id}))
}

function downstream(app: string, {stage}: PipelineCoupling, apps: readonly PipelineApp[]): PipelineApp[] {
  const next = nextStage(stage)
  if (next === undefined) throw new Error(`Cannot promote ${app} from '${stage}' stage`)
  const targets = downstreamOf(apps, stage)
  if (targets.length === 0) throw new Error(`Cannot promote from ${app} as there are no downstream apps in ${next} stage`)
  return targets
}

function named(app: string, {app: {id: source}}: PipelineCoupling, apps: readonly PipelineApp[], names: readonly string[]): PipelineApp[] {
  return names.map(name => {
    const target = apps.find(candidate => candidate.name === name || candidate.id === name)
    if (!target) throw new WrongTarget(`Cannot find app ${name}`)
    if (target.id === source) throw new WrongTarget(`Cannot promote from an app to itself: ${app}. Specify a different target app.`)
    return target
  })
}

/** The official command line shows these as failed assertions, and scripts may look for the words. */
class WrongTarget extends Error {
  override readonly name = 'AssertionError'
  readonly code = 'ERR_ASSERTION'
}

async function poll({api, clock, signal}: Tools, promotion: string, isEnough: (targets: PipelinePromotionTarget[]) => boolean) {
  for (;;) {
    const targets = await api.pipelinePromotionTarget.list(promotion)
    if (isEnough(targets)) return targets
    await clock.sleep(1000, signal)
  }
}

const isDone = ({status}: PipelinePromotionTarget) => status !== 'pending'

/** Only where there is one target the output of its release command is shown. */
const isDoneOrReleasing = (targets: PipelinePromotionTarget[]) =>
  targets.every(isDone) || (targets.length === 1 && targets.every(({release}) => release !== null))
