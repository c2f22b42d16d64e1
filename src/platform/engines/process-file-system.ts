import {execFile, spawn} from 'node:child_process'
import {accessSync, constants, mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync} from 'node:fs'
import {mkdir} from 'node:fs/promises'
import {join} from 'node:path'
import {promisify} from 'node:util'

import {endFolder, readExit, removeFolder} from './process-folder.js'
import {wrapperScript} from './process-wrapper.js'

/** How a dyno gets a file system of its own. */
export interface FileSystem {
  /** As `platform:doctor` shows it. */
  readonly name: 'copy' | 'overlay' | 'overlay in a user namespace' | 'overlay in memory'
  /** Makes the dyno's folder ready for the wrapper, which runs the command in the folder's `app`. */
  prepare(folder: string, slug: string): Promise<void>
  /** The whole argument list that runs a command in the folder, and what the wrapper does at its `end`. The first process must lead a group of its own. */
  arguments(folder: string, command: string[], end?: string): [string, ...string[]]
  /** The same in the file system of a dyno that runs, whose first process `leader` is. */
  argumentsWithin(leader: number, folder: string, command: string[], end?: string): [string, ...string[]]
}

/** Lets a dyno's folder stand for another one's. */
export function prepareWithin(host: string, folder: string): void {
  symlinkSync(join(host, 'app'), join(folder, 'app'))
}

/**
 * The best that works on this machine, found by trying: an overlay costs the same however large the slug is, and is
 * gone with the last process of its mount namespace. `home` is the folder where dynos live.
 */
export async function chooseFileSystem(home: string): Promise<FileSystem> {
  const [best = copy] = await usableFileSystems(home)
  return best
}

/** Every kind that works here, the best first. */
export async function usableFileSystems(home: string): Promise<FileSystem[]> {
  const candidates = overlays()
  const verdicts = await Promise.all(candidates.map(candidate => works(candidate, home)))
  return [...candidates.filter((_, index) => verdicts[index]), copy]
}

export const shell = find('sh') ?? '/bin/sh'

const copy: FileSystem = {
  name: 'copy',
  async prepare(folder, slug) {
    await mkdir(join(folder, 'app'))
    // Ten times as fast as node:fs. It shares blocks where the file system can; macOS has to be asked for that.
    await promisify(execFile)('cp', [process.platform === 'darwin' ? '-cpR' : '-pR', `${slug}/.`, join(folder, 'app')])
  },
  arguments: (folder, command, end) => [shell, '-c', wrapperScript('', end), 'dyno', folder, ...command],
  argumentsWithin: (_leader, folder, command, end) => [shell, '-c', wrapperScript('', end), 'dyno', folder, ...command],
}

/**
 * Needs Linux. A user who isn't root gets the right to mount in a user namespace, and the command runs as himself in
 * another one within. `volatile` spares the disk: nobody needs these files after a crash of the machine. But it leaves
 * closed folders that only root can remove without further ado.
 */
function overlays(): FileSystem[] {
  const [unshare, mount] = [find('unshare'), find('mount')]
  if (process.platform !== 'linux' || !unshare || !mount) return []
  const [user = 0, group = 0] = [process.getuid?.(), process.getgid?.()]
  const onDisk = `${mount} -t overlay overlay -o lowerdir=slug,upperdir=upper,workdir=work`
  if (user !== 0) {
    const asOneself = [unshare, '-U', `--map-user=${user}`, `--map-group=${group}`, '--']
    return [overlay('overlay in a user namespace', [unshare, '-Urm'], `${onDisk},userxattr`, asOneself)]
  }
  const inMemory = `${mount} -t tmpfs -o mode=700 tmpfs scratch && mkdir scratch/upper scratch/work && ` +
    `${mount} -t overlay overlay -o lowerdir=slug,upperdir=scratch/upper,workdir=scratch/work`
  return [overlay('overlay', [unshare, '-m'], `${onDisk},volatile`, []), overlay('overlay in memory', [unshare, '-m'], inMemory, [])]
}

function overlay(name: FileSystem['name'], enter: [string, ...string[]], mount: string, leave: string[]): FileSystem {
  return {
    name,
    async prepare(folder, slug) {
      for (const part of ['app', 'scratch', 'upper', 'work']) mkdirSync(join(folder, part))
      // A link, so that nothing in the name of a folder can be taken for a mount option.
      symlinkSync(slug, join(folder, 'slug'))
    },
    arguments: (folder, command, end) => [...enter, shell, '-c', wrapperScript(`${mount} app || exit 126`, end), 'dyno', folder, ...leave, ...command],
    argumentsWithin(leader, folder, command, end) {
      const nsenter = find('nsenter')
      if (!nsenter) throw new Error('the program nsenter is not installed')
      const asUser = leave.length > 0 ? ['-U', '--preserve-credentials'] : []
      return [nsenter, '-t', String(leader), '-m', ...asUser, '--', shell, '-c', wrapperScript('', end), 'dyno', folder, ...leave, ...command]
    },
  }
}

/** Whether what runs in it sees the slug, can change it, and changes only its own. */
async function works(candidate: FileSystem, home: string): Promise<boolean> {
  const folder = mkdtempSync(join(home, 'probe-'))
  try {
    const tree = join(folder, 'tree')
    for (const part of [tree, endFolder(folder)]) mkdirSync(part)
    writeFileSync(join(tree, 'file'), 'slug')
    await candidate.prepare(folder, tree)
    await run(candidate.arguments(folder, [shell, '-c', 'read -r found <file; test "$found" = slug && echo dyno >file']))
    return readExit(folder) === 0 && readFileSync(join(tree, 'file'), 'utf8') === 'slug'
  } catch {
    return false
  } finally {
    await removeFolder(folder)
  }
}

/** In a group of its own: the wrapper ends its whole group. */
function run([file, ...args]: [string, ...string[]]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, {detached: true, stdio: 'ignore', env: {}})
    child.once('error', reject)
    child.once('exit', () => resolve())
  })
}

/** Looked up once, where systems keep such programs: an app's PATH must not decide. */
export function find(program: string): string | undefined {
  return ['/usr/bin', '/bin', '/usr/sbin', '/sbin', '/usr/local/bin', '/opt/homebrew/bin'].map(folder => join(folder, program)).find(isProgram)
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
