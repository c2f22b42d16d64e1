import type {Pipeline} from '../api/types.js'
import type {Tools} from '../command/define.js'

import {CommandError} from '../command/errors.js'
import {argument} from '../command/flags.js'

const options = {version: '3.pipelines'}
const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i

export const pipelineArgs = (description = 'name of pipeline') => ({pipeline: argument({description, required: true})})

/** A pipeline by its id or its name, of which several may be called the same: a person then picks one. Fails with `missing`. */
export async function findPipeline({api, out}: Tools, idOrName: string, missing = new Error('Pipeline not found')): Promise<Pipeline> {
  if (uuid.test(idOrName)) return api.pipeline.info(idOrName, options)
  const found = await api.pipeline.list({...options, query: {'eq[name]': idOrName}})
  const [first, second] = found
  if (!first) throw missing
  if (!second) return first
  if (!out.isInteractive) throw new CommandError(`Several pipelines are called ${idOrName}. Give the id of one: ${found.map(({id}) => id).join(', ')}.`)
  const {choose} = await import('../command/prompt.js')
  const id = await choose(`Which ${idOrName} pipeline?`, found.map(({created_at: time, id}) => ({name: new Date(time).toString(), value: id})))
  return found.find(pipeline => pipeline.id === id) ?? first
}
