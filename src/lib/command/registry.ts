import type {AnyDefinition} from './define.js'

/** What is known of a command without loading it. */
export interface Entry {
  load(): AnyDefinition
  /** Every other name it goes by, also those that help doesn't show. */
  aliases: readonly string[]
}

/** By id. The build writes it; from source it is read from the folder by `source-registry.ts`. */
export type Registry = Readonly<Record<string, Entry>>

export interface Typed {
  /** The command meant; undefined where there is none of this name. */
  id: string | undefined
  /** The words that name it, joined by colons: what is wrong where there is no such command. */
  name: string
  argv: string[]
}

/** `apps:info -a x` and `apps info -a x` are the same; an alias stands for its command. */
export function resolve(registry: Registry, argv: readonly string[]): Typed {
  const words = leadingWords(argv)
  for (let count = words.length; count > 0; count--) {
    const name = words.slice(0, count).join(':')
    const id = idOf(registry, name)
    if (id !== undefined) return {id, name, argv: argv.slice(count)}
  }
  return {id: undefined, name: words[0] ?? '', argv: argv.slice(1)}
}

/** `apps/index.ts` is `apps`, `apps/create.ts` is `apps:create`. */
export const idOfPath = (path: string): string => path.replaceAll('\\', '/').replace(/\.[jt]s$/, '').replace(/(^|\/)index$/, '').replaceAll('/', ':')

const idOf = (registry: Registry, name: string): string | undefined =>
  Object.hasOwn(registry, name) ? name : Object.keys(registry).find(id => registry[id]?.aliases.includes(name))

/** As many words as an id can have. A word that holds a colon is an id by itself. */
function leadingWords(argv: readonly string[]): string[] {
  const end = argv.findIndex(word => word.startsWith('-'))
  const words = argv.slice(0, end === -1 ? argv.length : end)
  return words[0]?.includes(':') ? words.slice(0, 1) : words.slice(0, 4)
}
