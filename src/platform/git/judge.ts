import type {Command} from './commands.js'
import type {Verdict} from './report.js'

import {isDeletion, isRefName, noObject} from './commands.js'

export interface Judged {
  verdicts: Verdict[]
  /** What is to be done to the refs: the accepted commands without those that change nothing. */
  updates: Command[]
  /** The one whose commit is to be deployed. */
  deploy: Command | undefined
}

/** The repository before the push. */
export interface Before {
  refs: Map<string, string>
  /** What HEAD names. */
  head: string
  /** Type of each object that the commands name and that is there. */
  types: Map<string, string>
}

/** Which commands of a push are accepted, before anything is built. Where git has words for a refusal, they are git's. */
export function judge(commands: Command[], before: Before): Judged {
  const names = new Names([...before.refs.keys(), ...commands.map(({ref}) => ref)])
  const twice = repeated(commands.map(({ref}) => ref))
  const verdicts = commands.map(command => {
    const refused = twice.has(command.ref) ? 'multiple updates for the ref' : reasonAgainst(command, before, names)
    return {command, ...(refused !== undefined && {refused})}
  })
  const accepted = verdicts.filter(({refused}) => refused === undefined).map(({command}) => command)
  return {
    verdicts,
    updates: accepted.filter(command => !isDeletion(command) || before.refs.has(command.ref)),
    deploy: deployBranches.map(ref => accepted.find(command => command.ref === ref && !isDeletion(command))).find(Boolean),
  }
}

/** Heroku builds these two alone; of a push that has both, the first. */
const deployBranches = ['refs/heads/main', 'refs/heads/master']

function reasonAgainst(command: Command, {refs, head, types}: Before, names: Names): string | undefined {
  if (!isRefName(command.ref)) return 'funny refname'
  const current = refs.get(command.ref) ?? noObject
  if (isDeletion(command)) {
    if (command.ref === head && current !== noObject) return 'deletion of the current branch prohibited'
    // git too lets a deletion of what is not there pass.
    return current === noObject || current === command.old ? undefined : 'fetch first'
  }
  if (current !== command.old) return 'fetch first'
  const type = types.get(command.next)
  if (type === undefined) return 'missing necessary objects'
  if (command.ref.startsWith('refs/heads/') && type !== 'commit') return `a branch points to a commit, not to a ${type}`
  const rival = names.rivalOf(command.ref)
  return rival === undefined ? undefined : `'${rival}' exists; cannot have both`
}

/** A name can't be a ref and a folder of refs at once. */
class Names {
  readonly #names: Set<string>
  readonly #folders = new Map<string, string>()

  constructor(names: string[]) {
    this.#names = new Set(names)
    for (const name of names) for (const folder of foldersOf(name)) this.#folders.set(folder, name)
  }

  rivalOf(name: string): string | undefined {
    return this.#folders.get(name) ?? foldersOf(name).find(folder => this.#names.has(folder))
  }
}

/** `refs/heads/a/b` → `refs`, `refs/heads`, `refs/heads/a` */
function foldersOf(name: string): string[] {
  const parts = name.split('/')
  return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('/'))
}

function repeated(values: string[]): Set<string> {
  const seen = new Set<string>()
  return new Set(values.filter(value => seen.has(value) || !seen.add(value)))
}
