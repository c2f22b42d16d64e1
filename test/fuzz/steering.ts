import type {JsonSchema} from '../../src/lib/api/json-schema.js'

type Steered = JsonSchema | {enum: unknown[]}
/** For the names of parameters and members: what there is. */
export type Values = Readonly<Record<string, readonly string[] | undefined>>

/**
 * The schema of a parameter or of a member of a body. Where there is something of that name it is chosen from that
 * alone: beside all other strings, chance would never name it. Requests that are wrong on purpose have the others.
 */
export function steered(name: string, schema: JsonSchema, values: Values): Steered {
  const {type = [], properties, items} = schema
  const bound = only[name]
  if (bound) return {enum: bound}
  if (items) return {...schema, items: steered(name, items, values)} as JsonSchema
  if (properties) return {...schema, properties: Object.fromEntries(Object.entries(properties).map(([member, of]) => [member, steered(member, of, values)]))} as JsonSchema
  if (type.includes('integer')) return {enum: integers}
  const known = [...(values[name] ?? []), ...(words[name] ?? [])]
  return known.length === 0 ? schema : {enum: [...known, ...(type.includes('object') ? known.map(id => ({id})) : []), 'none']}
}

/** Usual ones, and such where arithmetic goes wrong. */
const integers = [1, 2, 30, 0, -1, 2 ** 31, Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER, 1e21]

export const commands = ['true', 'echo hi', 'exit 3', '', ' ', 'no-such-program', '\0', 'ä', '"']

/** Of these nothing but what is listed: they run something. */
const only: Record<string, unknown[] | undefined> = {
  command: commands,
  quantity: [0, 1, 2, -1, '1', '+1', '-1', '++1', ' ', '1e1', 1e9, null, 0.5, true],
  time_to_live: [1, 2, 0, -1, 86_401, '1', null],
}

/** Of this machine, and such as can't be reached. */
const urls = ['http://127.0.0.1:1/x', 'https://', 'ftp://127.0.0.1', 'http://[', 'resolve', 'syslog://127.0.0.1:1', 'file:///etc/passwd']

const times = ['2026-01-02T03:04:05Z', '-271821-04-20T00:00:00Z', '+275760-09-13T00:00:00Z', '0']

const words: Record<string, string[] | undefined> = {
  'Accept-Expansion': ['addon_service', 'addon_service,plan'],
  'Accept-Inclusion': ['addon:plan,config_vars'],
  'Range': ['id ..', 'id ..; max=1', 'name ..; order=desc,max=1', 'version ..; max=2', 'id ]a..z; max=1000', 'created_at ..; max=1', 'x ]..1;', 'id ..; max=0'],
  'authorization': ['~'],
  'buildpack': ['heroku/nodejs', './nowhere', 'urn:buildpack:heroku/ruby'],
  'capability': ['manage_app', 'view_app'],
  'checksum': [`sha256:${'0'.repeat(64)}`],
  'cidr': ['10.0.0.0/16', '10.0.0.0/8', '10..0/16'],
  'data_cidr': ['10.1.0.0/20', '::/16'],
  'digest': ['sha256:abc'],
  'dyno_size': ['basic', 'Eco'],
  'endpoint': ['https://otlp.example.com:4318', 'http://', 'otlp.example.com'],
  'end_time': times,
  'eq[status]': ['failed'],
  'extended': ['true'],
  'feature': ['preboot', 'app-overview'],
  'generation': ['cedar', 'fir'],
  'hostname': ['www.spare.example.com', '*.spare.example.com', 'spare', '*', '..', 'ä.example.com', 'app.localhost', '127.0.0.1'],
  'include': ['api:app', 'api:release'],
  'name': ['~', 'create_apps', 'spare', 'UPPER', 'a'.repeat(300), '__proto__', 'A::B', 'DATABASE_URL'],
  'password': ['correct horse battery'],
  'password_confirmation': ['correct horse battery'],
  'redirect_uri': ['https://spare.example.com', 'http://localhost:1'],
  'resource_type': ['app', 'team', 'user'],
  'scope': ['global', 'read', 'identity'],
  'size': ['basic', 'Standard-1X', 'performance-l'],
  'source': ['0.0.0.0/0', '127.0.0.0/8', '::1/128', '::ffff:1.2.3.4/97', '1.2.3.4/33', '1.2.3.4'],
  'source_blob_url': urls,
  'stage': ['staging', 'production', 'test', 'review'],
  'start_time': times,
  'step': ['1m', '99999d', '0s'],
  'type': ['web', 'worker', 'release', 'app', 'space', 'user', 'team', 'pipeline'],
  'url': urls,
  'user': ['~'],
}
