import type {App, Pipeline} from '../api/types.js'
import type {Tools} from '../command/define.js'
import type {Owner} from './owner.js'

import {CommandError} from '../command/errors.js'
import {withoutStage} from './stage.js'

export interface NewPipeline {
  name: string | undefined
  /** Its first app, whose generation becomes the pipeline's. */
  app: string
  owner: Owner
}

export async function createPipeline({api, out}: Tools, {app, name: given, owner}: NewPipeline): Promise<Pipeline> {
  const name = given ?? (await askName(out, withoutStage(app)))
  return out.action(`Creating ${out.style.pipeline(name)} pipeline`, async () => {
    const generation = generationOf(await api.app.info(app, {version: '3.sdk'}))
    return api.pipeline.create({generation: {name: generation}, name, owner}, {version: '3.pipelines'})
  })
}

/** Some answers have the generation's name alone. */
function generationOf({generation}: {generation: App['generation'] | string}): string {
  return typeof generation === 'string' ? generation : generation.name
}

async function askName(out: Tools['out'], preset: string): Promise<string> {
  if (!out.isInteractive) throw new CommandError(`Give the pipeline a name: hokku pipelines:create ${preset}`)
  const {ask} = await import('../command/prompt.js')
  return ask('Pipeline name', {preset})
}
