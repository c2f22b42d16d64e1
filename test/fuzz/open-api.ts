import type {JsonSchema} from '../../src/lib/api/json-schema.js'
import type {Method} from '../../src/lib/api/routes.js'
import type {Values} from './steering.js'

import {answeredBy, takenBy} from '../../src/lib/api/contract.js'
import {jsonSchema} from '../../src/lib/api/json-schema.js'
import {allRoutes, paramNames, splitRoute} from '../../src/lib/api/routes.js'
import {api} from '../../src/platform/api/index.js'
import {isPublic} from '../../src/platform/access/authorize.js'
import {leftOut} from './left-out.js'
import {steered} from './steering.js'

type Json = Record<string, unknown>
interface Operation {name: string; method: Method; path: string; route: string}

/** Everything that the platform answers as OpenAPI 3.1. `values`: for the name of a parameter or a member, what there is. */
export function openApi(values: Values): {document: Json; count: number} {
  const paths: Record<string, Json> = {}
  const all = operations()
  for (const operation of all) (paths[operation.path] ??= {})[operation.method.toLowerCase()] = describe(operation, values)
  return {document: {openapi: '3.1.0', info: {title: 'Platform API', version: '3'}, paths, components: {securitySchemes: {token: {type: 'http', scheme: 'bearer'}}}}, count: all.length}
}

/** What takes something away comes last. */
function operations(): Operation[] {
  const handlers = api as unknown as Record<string, Record<string, unknown> | undefined>
  const all = Object.entries(allRoutes()).flatMap(([resource, actions]) => Object.entries(actions ?? {}).flatMap(([action, route]) => {
    const [method, path] = splitRoute(route)
    const name = `${resource}.${action}`
    return handlers[resource]?.[action] && !(name in leftOut) ? [{name, method, path, route}] : []
  }))
  return all.sort((a, b) => rank(a) - rank(b))
}

const rank = ({name, method}: Operation): number => (method === 'DELETE' || /transfer|teamApp.update/i.test(name) ? 1 : 0)

function describe({name, method, route}: Operation, values: Values): Json {
  const [resource = '', action = ''] = name.split('.')
  const [taken, answered] = [takenBy(resource, action), answeredBy(resource, action)]
  return {
    operationId: name,
    parameters: [
      ...paramNames(route).map(param => ({name: param, in: 'path', required: true, schema: steered(param, {type: ['string']}, values)})),
      ...(method === 'GET' ? besides(resource) : []).map(one => ({...one, schema: steered(one.name, {type: ['string']}, values)})),
    ],
    ...(taken && {requestBody: {content: content(steered('', jsonSchema(taken, 'sent'), values))}}),
    responses: {'2XX': {description: 'done', ...(answered && {content: content(loosened(jsonSchema(answered, 'answered'), resource in read))})}, '4XX': {description: 'refused', content: content(refusal)}},
    ...(!isPublic(name) && {security: [{token: []}]}),
  }
}

/**
 * Heroku calls some things URIs that are none: host names, shortened names of buildpacks. What is an address is its
 * users' to know. And what was asked for more (`isMore`) has more members than the shape.
 */
function loosened(schema: JsonSchema, isMore: boolean): JsonSchema {
  const isLoose = (name: string, value: unknown) => (name === 'format' && (value === 'uri' || value === 'email')) || (name === 'additionalProperties' && isMore)
  return JSON.parse(JSON.stringify(schema), (name, value: unknown) => (isLoose(name, value) ? undefined : value)) as JsonSchema
}

const besides = (resource: string): Besides[] => [{name: 'Range', in: 'header'}, ...(read[resource] ?? [])]

interface Besides {name: string; in: 'header' | 'query'}
const header = (name: string): Besides => ({name, in: 'header'})
const query = (...names: string[]): Besides[] => names.map(name => ({name, in: 'query'}))
const span = query('start_time', 'end_time', 'step', 'process_type')

/** What handlers read besides the path and the body. */
const read: Record<string, Besides[] | undefined> = {
  addOn: [header('Accept-Expansion')],
  addOnAttachment: [header('Accept-Inclusion')],
  addOnWebhookDelivery: query('eq[status]'),
  app: query('extended'),
  appWebhookDelivery: query('eq[status]'),
  dyno: query('extended'),
  dynoMetrics: span,
  favorite: query('type'),
  pipeline: query('eq[name]'),
  pipelineWebhookDelivery: query('eq[status]'),
  registeredBuildpack: query('like[description]'),
  routerMetrics: span,
}

const content = (schema: object) => ({'application/json': {schema}})

const refusal: JsonSchema = {type: ['object'], properties: {id: {type: ['string']}, message: {type: ['string']}}, required: ['id', 'message']}
