import type {Env} from '../backend/folders.js'
import type {ListedContext} from './contexts.js'

import {builtInContexts, readContexts, writeContexts} from '../backend/contexts.js'
import {removeLogin} from '../backend/credentials.js'
import {targetOf} from '../backend/target.js'
import {CommandError} from '../command/errors.js'
import {listContexts} from './contexts.js'

/** Throws where the name is one that is always there, or the URL is none. */
export function addContext(env: Env, name: string, url: string): ListedContext[] {
  if (!/^[\w.-]+$/.test(name)) throw new CommandError(`${name} is no name for a context: use letters, digits, dots and dashes.`)
  if (isBuiltIn(name)) throw new CommandError(`The context ${name} is always there. Choose another name.`)
  if (!/^https?:\/\/[^/\s]+\/?$/.test(url) || !URL.canParse(url)) throw new CommandError(`${url} is not the URL of an API. An example: https://hokku.example.com`)
  const contexts = readContexts(env)
  writeContexts(env, {...contexts, urls: {...contexts.urls, [name]: url.replace(/\/$/, '')}})
  return listContexts(env)
}

export function useContext(env: Env, name: string): ListedContext[] {
  const contexts = readContexts(env)
  refuseUnknown(name, [...builtInContexts, ...Object.keys(contexts.urls)])
  writeContexts(env, {...contexts, current: name})
  return listContexts(env)
}

export async function removeContext(env: Env, name: string): Promise<ListedContext[]> {
  if (isBuiltIn(name)) throw new CommandError(`The context ${name} is always there.`)
  const {current, urls} = readContexts(env)
  refuseUnknown(name, Object.keys(urls))
  await removeLogin(env, targetOf(urls[name] ?? '', name))
  const {[name]: _, ...rest} = urls
  writeContexts(env, {current: current === name ? undefined : current, urls: rest})
  return listContexts(env)
}

const isBuiltIn = (name: string): boolean => (builtInContexts as readonly string[]).includes(name)

function refuseUnknown(name: string, known: string[]): void {
  if (!known.includes(name)) throw new CommandError(`Couldn't find the context ${name}. There are ${known.join(', ') || 'none'}.`)
}
