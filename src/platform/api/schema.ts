import type {JsonSchema} from '../../lib/api/json-schema.js'
import type {Form} from '../../lib/api/shape.js'
import type {Handlers} from '../http/handlers.js'

import {answeredBy, shapeOf, takenBy} from '../../lib/api/contract.js'
import {jsonSchema} from '../../lib/api/json-schema.js'
import {paramNames, routes, splitRoute} from '../../lib/api/routes.js'

interface Definition extends JsonSchema {
  definitions: Record<string, JsonSchema>
  links: Link[]
  title: string
}

interface Link {
  href: string
  method: string
  rel: string
  schema?: JsonSchema
  targetSchema?: JsonSchema
  title: string
}

export const schema: Handlers<'schema'> = {
  info: () => ({...hyperSchema()}),
}

/** The whole API as a draft 4 hyper-schema, in the form of Heroku's own: client generators read it. */
export function hyperSchema() {
  const definitions = Object.fromEntries(Object.entries<Record<string, string>>(routes).map(([resource, actions]) => [kebab(resource), definitionOf(resource, actions)]))
  return {
    $schema: 'http://json-schema.org/draft-04/hyper-schema', title: 'Platform API', type: ['object'], definitions,
    properties: Object.fromEntries(Object.keys(definitions).map(name => [name, {$ref: `#/definitions/${name}`}])),
  }
}

function definitionOf(resource: string, actions: Record<string, string>): Definition {
  const shape = shapeOf(resource)
  const parameters = Object.values(actions).flatMap(paramNames)
  return {
    ...(shape ? jsonSchema(shape, 'answered') : {type: ['object']}), title: titled(resource),
    definitions: Object.fromEntries(parameters.map(name => [name, {type: ['string']}])),
    links: Object.entries(actions).map(([action, route]) => linkOf(resource, action, route)),
  }
}

function linkOf(resource: string, action: string, route: string): Link {
  const [method, path] = splitRoute(route)
  const [taken, answered] = [takenBy(resource, action), answeredBy(resource, action)]
  return {
    href: path.replaceAll(/\{(\w+)\}/g, (_, name) => `{(${encodeURIComponent(`#/definitions/${kebab(resource)}/definitions/${String(name)}`)})}`),
    method, rel: relationOf(method, answered), title: titled(action),
    ...(taken && {schema: jsonSchema(taken, 'sent')}),
    ...(answered && {targetSchema: jsonSchema(answered, 'answered')}),
  }
}

function relationOf(method: string, answered: Form | undefined): string {
  if (method === 'GET') return answered?.kind === 'list' ? 'instances' : 'self'
  return {DELETE: 'destroy', POST: 'create'}[method] ?? 'update'
}

const kebab = (name: string): string => name.replaceAll(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)
const titled = (name: string): string => kebab(name).split('-').map(word => word.charAt(0).toUpperCase() + word.slice(1)).join(' ')
