import type {Tools} from '../command/define.js'
import type {Named} from './pipeline.js'

import {CommandError} from '../command/errors.js'
import {exactlyOne, pipelineOf} from './pipeline.js'

const options = {version: '3.pipelines'}
type Vars = Record<string, string>

/** The config vars of a pipeline's tests. */
export async function readTestConfig(tools: Tools, named: Named): Promise<{pipeline: string; vars: Vars}> {
  const {id, name} = await pipelineOf(tools, named, exactlyOne)
  return {pipeline: name, vars: await tools.api.pipelineConfigVar.infoForApp(id, 'test', options)}
}

/** `null` unsets. Yields all that are set then. */
export async function updateTestConfig(tools: Tools, named: Named, vars: Record<string, null | string>, doing: string): Promise<Vars> {
  const {api, out} = tools
  const {id} = await pipelineOf(tools, named, exactlyOne)
  const names = Object.keys(vars).map(key => out.style.name(key)).join(', ')
  return out.action(`${doing} ${names}`, () => api.pipelineConfigVar.update(id, 'test', vars, options))
}

/** Before anything is asked of the platform. */
export function mustBeNamed({app, pipeline}: Named): void {
  if (app === undefined && pipeline === undefined) throw new CommandError(exactlyOne)
}
