import type {Client} from '../api/client.js'
import type {RegisteredBuildpack} from '../api/types.js'

export interface Search {term: string | undefined; namespace: string | undefined; name: string | undefined; description: string | undefined}

export const options = {version: '3.buildpack-registry'}

/** Buildpacks of the registry: with a term those that have it anywhere, else those that meet all that is said. */
export async function searchBuildpacks(api: Client, {description, name, namespace, term}: Search): Promise<RegisteredBuildpack[]> {
  const find = (query: Record<string, string[]>) => api.registeredBuildpack.list({...options, query})
  if (term === undefined) return find({...namespaces(namespace), ...names(name), ...described(description)})
  const found = await Promise.all([find(namespaces(term)), find(names(term)), find(described(term))])
  return [...new Map(found.flat().map(buildpack => [buildpack.id, buildpack])).values()]
}

const namespaces = (text?: string) => (text === undefined ? {} : {'in[namespace][]': text.split(',')})
const names = (text?: string) => (text === undefined ? {} : {'in[name][]': text.split(',')})
const described = (text?: string) => (text === undefined ? {} : {'like[description]': [text]})
