/** Heroku's public hyper-schema, where it lies beside the checkout. */
import {existsSync, readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'

import {Ajv} from 'ajv'

type Json = Record<string, unknown>
export interface Link {definition: string; method: string; href: string; rel?: string; targetSchema?: Json}

const file = fileURLToPath(new URL('../../../shared/heroku/schema.json', import.meta.url))
export const skip = existsSync(file) ? false : 'the hyper-schema is not here'

export const definitions = (): Record<string, Json> => (JSON.parse(readFileSync(file, 'utf8')) as {definitions: Record<string, Json>}).definitions

/** What Heroku itself answers otherwise than its schema says, or answers besides; each was seen in a client or a reply. */
export const differences: string[] = [
  'account.acknowledged_msa: absent, ours boolean',
  'account.acknowledged_msa_at: absent, ours null|string',
  'account.eco_dynos_enabled: absent, ours boolean',
  'account.italian_customer_terms: absent, ours null|string',
  'account.italian_partner_terms: absent, ours null|string',
  'add-on-attachment.config_vars: absent, ours array',
  'app.create_status: absent, ours string',
  'app.extended: absent, ours object',
  'app.locked: absent, ours boolean',
  'build.generation: absent, ours string',
  'inbound-ruleset.applied: absent, ours boolean',
  'invoice-address.heroku_id: any, ours string',
  'pipeline-build.generation: absent, ours string',
  'pipeline-deployment.artifacts: object, ours array',
  'pipeline-deployment.oci_image: absent, ours null|object',
  'pipeline-release.artifacts: object, ours array',
  'pipeline-release.oci_image: absent, ours null|object',
  'release.oci_image: absent, ours null|object',
  'slug.deleted_at: absent, ours null|string',
  'team-app.acm: absent, ours boolean',
  'team-app.generation: absent, ours object',
  'team-app.organization: absent, ours null|object',
  'team-app.owner: null|object, ours object',
  'test-node.id: any, ours string',
]

/** Every link, with its path in the form of the route table: `/apps/{}/dynos/{}`. */
export function linksOf(all: Record<string, Json>): Link[] {
  return Object.entries(all).flatMap(([definition, {links}]) => ((links ?? []) as Link[]).map(link => ({...link, definition, href: link.href.replaceAll(/\{\(.*?\)\}/g, '{}')})))
}

/** Says what is wrong with a link's reply: every member has to be there, and none besides. */
export function replyChecker(all: Record<string, Json>): (link: Link, body: unknown) => string[] {
  const ajv = new Ajv({strict: false, allErrors: true, unicodeRegExp: false, validateSchema: false, validateFormats: false})
  ajv.addSchema({$id: 'heroku', definitions: repaired(withDifferences(all))})
  return (link, body) => {
    const check = ajv.compile(absolute(link.targetSchema ? repaired(link.targetSchema) : ownOf(link)) as Json)
    return check(body) ? [] : (check.errors ?? []).map(error => `${error.instancePath} ${error.message} ${JSON.stringify(error.params)}`)
  }
}

/** Where a link doesn't say what it answers: the resource, or nothing where there is none. */
function ownOf({definition, rel}: Link): Json {
  const one = {$ref: `#/definitions/${definition}`}
  if (rel === 'empty') return {type: 'object', additionalProperties: false}
  return rel === 'instances' ? {type: 'array', items: one} : one
}

/** The listed members are let be as they are. */
function withDifferences(all: Record<string, Json>): Record<string, Json> {
  const changed = structuredClone(all)
  for (const line of differences) {
    const [, definition = '', member = ''] = /^([\w-]+)\.(\w+):/.exec(line) ?? []
    const {properties} = changed[definition] as {properties?: Json}
    if (properties) properties[member] = {optional: line.includes(': absent,')}
  }
  return changed
}

/** The schema is draft 4 with words of its own: what is needed to read it with a current validator is done here. */
function repaired(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(repaired)
  if (typeof node !== 'object' || node === null) return node
  const {$schema: _, id, ...rest} = node as Json
  const kept = typeof id === 'string' ? rest : {...rest, ...(id === undefined ? {} : {id})}
  // In draft 4 nothing beside a $ref counts.
  if (typeof kept['$ref'] === 'string' && !('links' in kept)) return {$ref: kept['$ref']}
  delete kept['$ref']
  // Addresses are this platform's own.
  if (typeof kept['pattern'] === 'string' && kept['pattern'].includes('heroku')) delete kept['pattern']
  const deep = Object.fromEntries(Object.entries(kept).map(([key, value]) => [key, repaired(value)]))
  if (deep['strictProperties'] !== true || typeof deep['properties'] !== 'object') return deep
  const members = deep['properties'] as Record<string, Json>
  return {...deep, required: Object.keys(members).filter(name => members[name]?.['optional'] !== true), additionalProperties: false}
}

/** References within the whole schema, seen from outside of it. */
function absolute(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(absolute)
  if (typeof node !== 'object' || node === null) return node
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, key === '$ref' ? `heroku${String(value)}` : absolute(value)]))
}
