import {existsSync} from 'node:fs'
import {writeFile} from 'node:fs/promises'
import {join} from 'node:path'

import {fetchEnvironment} from '../build/environment.js'
import {BuildFailure} from '../build/failure.js'
import {runScript} from '../build/script.js'
import {dropRepositories} from '../build/slugignore.js'
import {removeTree} from '../world/files.js'
import {git, lastWords, runGit} from './git.js'

export interface Checkout {
  commit: string
  /** An empty folder. */
  folder: string
  /** Names the repository and its object folders. */
  env: Record<string, string>
  write(text: Buffer | string): void
  signal: AbortSignal
}

/** Puts a commit's files into a folder, those of its submodules too, and nothing of git's own. */
export async function checkOut(checkout: Checkout): Promise<void> {
  await checkOutFiles(checkout)
  if (existsSync(join(checkout.folder, '.gitmodules'))) await fetchSubmodules(checkout)
}

/** git itself says `Updated 18 paths from ece1f71`, as Heroku's pushes show; with `--` it would not. */
async function checkOutFiles({commit, folder, env, write, signal}: Checkout) {
  const index = `${folder}.index`
  const {code, stderr} = await runGit(['checkout', commit, '.'], {cwd: folder, env: {...env, GIT_WORK_TREE: folder, GIT_INDEX_FILE: index}, signal})
  await removeTree(index)
  // What git says where the commit has no files at all.
  if (code !== 0 && !/did not match any file/.test(stderr)) throw new BuildFailure(`Push rejected, the files can't be written: ${lastWords(stderr)}`)
  if (code === 0) write(stderr.split('\n').filter(line => line.startsWith('Updated ')).map(line => `${line}\n`).join(''))
}

/**
 * Like `git submodule update --init --recursive` in a clone. Whoever pushes may run what he likes in a build, so
 * repositories in this machine's files are no secret from him and are allowed as sources.
 */
async function fetchSubmodules({commit, folder, env, write, signal}: Checkout) {
  await makeWorkingTree(commit, folder, env)
  const status = await runScript({
    command: ['git', 'submodule', '--quiet', 'update', '--init', '--recursive'], cwd: folder, signal, onOutput: write,
    env: {...fetchEnvironment(), GIT_ALLOW_PROTOCOL: 'file:git:http:https:ssh'},
  })
  if (status !== 0) throw new BuildFailure('Push rejected, submodule install failed.')
  await dropRepositories(folder)
}

/** The bare repository can't be the superproject: this one only borrows its objects. */
async function makeWorkingTree(commit: string, folder: string, env: Record<string, string>) {
  await git(['init', '--quiet', '--template='], {cwd: folder})
  const lenders = [env['GIT_OBJECT_DIRECTORY'], env['GIT_ALTERNATE_OBJECT_DIRECTORIES']].filter(Boolean)
  await git(['config', 'core.logAllRefUpdates', 'false'], {cwd: folder})
  await writeFile(join(folder, '.git', 'objects', 'info', 'alternates'), lenders.map(path => `${path}\n`).join(''))
  await git(['update-ref', '--no-deref', 'HEAD', commit], {cwd: folder})
  await git(['read-tree', commit], {cwd: folder})
}
