import {buildpacksOf, isObject, parseContent} from '../build/app-json.js'

/** What `app.json` says of an app that is set up from it. */
export interface Manifest {
  env: Record<string, EnvEntry>
  addOns: ManifestAddOn[]
  buildpacks: string[]
  formation: Record<string, {quantity?: number; size?: string}>
  scripts: Partial<Record<Script, string>>
  stack?: string
  successUrl?: string
}

export interface EnvEntry {
  /** Absent: it is made up, or has to be given. */
  value?: string
  isGenerated: boolean
  isRequired: boolean
}

export interface ManifestAddOn {plan: string; as?: string; options: Record<string, string>}
export type Script = 'postdeploy' | 'pr-predestroy' | 'test' | 'test-setup'

/** Kinds of apps that a manifest may say something else for, in `environments`. */
export type Environment = 'review' | 'test'

/** Of a text, as it counts for that kind of app: a member of its environment takes the place of the one of that name, its scripts and variables one by one. */
export function parseManifest(text: string, environment?: Environment): {manifest: Manifest; problems: string[]} {
  const content = parseContent(text)
  if ('problem' in content) return {manifest: readManifest({}, []), problems: [content.problem]}
  const problems: string[] = []
  return {manifest: readManifest(overlaid(content.members, environment), problems), problems}
}

export const emptyManifest = (): Manifest => readManifest({}, [])

type Members = Record<string, unknown>

function overlaid(members: Members, environment: Environment | undefined): Members {
  const environments = members['environments']
  const own = environment && isObject(environments) ? environments[environment] : undefined
  if (!isObject(own)) return members
  const merged = (name: string) => ({...(isObject(members[name]) ? members[name] : {}), ...(isObject(own[name]) ? own[name] : {})})
  return {...members, ...own, env: merged('env'), scripts: merged('scripts')}
}

function readManifest(members: Members, problems: string[]): Manifest {
  const {stack, success_url: successUrl} = members
  const buildpacks = buildpacksOf(members['buildpacks'])
  if ('problem' in buildpacks) problems.push(buildpacks.problem)
  const entries = (name: string) => Object.entries(objectOf(members, name, problems))
  return {
    env: Object.fromEntries(entries('env').map(([key, entry]) => [key, envEntry(key, entry, problems)])),
    addOns: listOf(members, 'addons', problems).flatMap(entry => addOn(entry, problems)),
    buildpacks: 'problem' in buildpacks ? [] : buildpacks.buildpacks,
    formation: Object.fromEntries(entries('formation').map(([type, entry]) => [type, formationEntry(type, entry, problems)])),
    scripts: Object.fromEntries(entries('scripts').flatMap(([name, script]) => scriptEntry(name, script, problems))),
    ...(typeof stack === 'string' && {stack}), ...(typeof successUrl === 'string' && {successUrl}),
  }
}

/** A bare value, or an object that says more. */
function envEntry(key: string, entry: unknown, problems: string[]): EnvEntry {
  if (isPlain(entry)) return {value: String(entry), isGenerated: false, isRequired: true}
  if (!isObject(entry)) {
    problems.push(`config var ${key} must be a string or an object`)
    return {isGenerated: false, isRequired: false}
  }
  const {value, generator, required} = entry
  if (generator !== undefined && generator !== 'secret') problems.push(`config var ${key} has an unknown generator; there is: secret`)
  return {...(isPlain(value) && {value: String(value)}), isGenerated: generator === 'secret', isRequired: required !== false}
}

function addOn(entry: unknown, problems: string[]): ManifestAddOn[] {
  if (typeof entry === 'string') return [{plan: entry, options: {}}]
  if (isObject(entry) && typeof entry['plan'] === 'string') {
    const options = Object.entries(isObject(entry['options']) ? entry['options'] : {}).map(([name, value]) => [name, String(value)])
    return [{plan: entry['plan'], ...(typeof entry['as'] === 'string' && {as: entry['as']}), options: Object.fromEntries(options) as Record<string, string>}]
  }
  problems.push('an entry of addons must be a plan or an object with one')
  return []
}

function formationEntry(type: string, entry: unknown, problems: string[]): {quantity?: number; size?: string} {
  if (!isObject(entry)) problems.push(`formation of ${type} must be an object`)
  const {quantity, size} = isObject(entry) ? entry : {}
  return {...(typeof quantity === 'number' && {quantity}), ...(typeof size === 'string' && {size})}
}

const scripts: readonly string[] = ['postdeploy', 'pr-predestroy', 'test', 'test-setup'] satisfies Script[]

/** Heroku's schema also has a script as an object, with its command and a size that has no meaning here. */
function scriptEntry(name: string, script: unknown, problems: string[]): Array<[string, string]> {
  const command = isObject(script) ? script['command'] : script
  if (!scripts.includes(name)) return []
  if (typeof command === 'string') return [[name, command]]
  problems.push(`script ${name} must be a string`)
  return []
}

function objectOf(members: Members, name: string, problems: string[]): Members {
  const value = members[name] ?? {}
  if (isObject(value)) return value
  problems.push(`${name} must be an object`)
  return {}
}

function listOf(members: Members, name: string, problems: string[]): unknown[] {
  const value = members[name] ?? []
  if (Array.isArray(value)) return value
  problems.push(`${name} must be a list`)
  return []
}

const isPlain = (value: unknown): value is boolean | number | string => ['boolean', 'number', 'string'].includes(typeof value)
