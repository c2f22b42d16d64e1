import {existsSync, readFileSync} from 'node:fs'
import {dirname, join, resolve} from 'node:path'

export interface Remote {name: string; url: string}
export interface AppRemote {remote: string; app: string; host: string}
export interface Repository {
  remotes: Remote[]
  /** `git config heroku.remote`. */
  preferred: string | undefined
}

/**
 * The remotes of the repository around `cwd`, read from its config without starting git, which alone would cost a
 * third of a command's time. Files that the config includes aren't followed. No repository, or one that can't be
 * read: no remotes.
 */
export function readRepository(cwd: string, env: Readonly<Record<string, string | undefined>>): Repository {
  const folder = commonFolder(cwd, env)
  const text = folder && read(join(folder, 'config'))
  return text ? parseGitConfig(text) : {remotes: [], preferred: undefined}
}

/** Remotes that look like an app's, whatever their host: `git@H:APP.git`, `ssh://git@H/APP.git`, `http[s]://H/APP.git`. */
export function appRemotes(remotes: readonly Remote[]): AppRemote[] {
  return remotes.flatMap(({name, url}) => {
    const match = /^git@([^:/]+):([^/]+)\.git$/.exec(url)
      ?? /^ssh:\/\/git@([^/]+)\/([^/]+)\.git$/.exec(url)
      ?? /^https?:\/\/(?:[^@/]*@)?([^/]+)\/([^/]+)\.git$/.exec(url)
    const [, host, app] = match ?? []
    return host && app ? [{remote: name, app, host}] : []
  })
}

/** The folder that holds `config`: for a worktree that of the repository it belongs to. */
function commonFolder(cwd: string, env: Readonly<Record<string, string | undefined>>): string | undefined {
  const git = env.GIT_DIR ? resolve(cwd, env.GIT_DIR) : findGitFolder(cwd)
  if (git === undefined) return undefined
  const common = read(join(git, 'commondir'))?.trim()
  return common ? resolve(git, common) : git
}

/** Upwards to the first `.git`: a folder, or a file that says where (worktrees, submodules). */
function findGitFolder(cwd: string): string | undefined {
  for (let folder = resolve(cwd); ; folder = dirname(folder)) {
    const candidate = join(folder, '.git')
    // A file can be read, a folder can't, and what we may not look at is as good as not there.
    const target = /^gitdir: (.+)$/m.exec(read(candidate) ?? '')?.[1]
    if (target) return resolve(folder, target)
    if (existsSync(join(candidate, 'HEAD'))) return candidate
    if (folder === dirname(folder)) return undefined
  }
}

/** As much of git's config syntax as remotes need: sections, quoted subsections, comments, quotes, continued lines. */
export function parseGitConfig(text: string): Repository {
  const repository: Repository = {remotes: [], preferred: undefined}
  let section = ''
  for (const line of text.replaceAll(/\\\r?\n/g, '').split(/\r?\n/)) {
    const header = /^\s*\[\s*([\w.-]+)(?:\s+"((?:[^"\\]|\\.)*)")?\s*\](.*)$/.exec(line)
    if (header) section = `${header[1]?.toLowerCase()}\0${(header[2] ?? '').replaceAll(/\\(.)/g, '$1')}`
    const [, key, value] = /^\s*([A-Za-z][\w-]*)\s*=\s*(.*)$/.exec(header ? header[3] ?? '' : line) ?? []
    if (key !== undefined) note(repository, section, key.toLowerCase(), unquote(value ?? ''))
  }
  // In git's own order.
  repository.remotes.sort((one, other) => (one.name < other.name ? -1 : 1))
  return repository
}

function note(repository: Repository, section: string, key: string, value: string): void {
  const [kind, name = ''] = section.split('\0')
  if (kind === 'heroku' && name === '' && key === 'remote') repository.preferred = value
  // A second url of one remote is only pushed to: `git remote -v` fetches from the first.
  if (kind === 'remote' && key === 'url' && !repository.remotes.some(remote => remote.name === name)) {
    repository.remotes.push({name, url: value})
  }
}

/** `"a b" # why` → `a b`. */
function unquote(value: string): string {
  let result = ''
  let isQuoted = false
  for (let at = 0; at < value.length; at++) {
    const character = value.charAt(at)
    if (character === '\\') result += unescaped(value.charAt(++at))
    else if (character === '"') isQuoted = !isQuoted
    else if (!isQuoted && (character === '#' || character === ';')) break
    else result += character
  }
  return result.trim()
}

const unescaped = (character: string) => ({n: '\n', t: '\t', b: '\b'})[character] ?? character

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}
