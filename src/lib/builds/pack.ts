import {lstatSync, readdirSync} from 'node:fs'
import {join} from 'node:path'

import {git} from '../git/git.js'

/** A folder as a compressed tar archive: what git knows of it and what it doesn't ignore; all but `.git` without git. */
export async function packFolder(folder: string, withIgnored: boolean): Promise<Uint8Array> {
  const {create} = await import('tar')
  const files = (await knownToGit(folder, withIgnored)) ?? allIn(folder)
  const chunks: Buffer[] = []
  for await (const chunk of create({cwd: folder, gzip: true, portable: true, prefix: '', noDirRecurse: true}, files)) chunks.push(chunk)
  return Buffer.concat(chunks)
}

async function knownToGit(folder: string, withIgnored: boolean): Promise<string[] | undefined> {
  const args = ['ls-files', '-z', '--cached', '--others', ...(withIgnored ? [] : ['--exclude-standard'])]
  const {exitCode, stdout} = await git(args, folder)
  if (exitCode !== 0) return undefined
  const there = new Set(allIn(folder))
  // What was removed and not yet committed is still listed.
  return [...new Set(stdout.split('\0'))].filter(file => there.has(file))
}

const allIn = (folder: string): string[] =>
  readdirSync(folder, {recursive: true, encoding: 'utf8'})
    .filter(file => !/^\.git([\\/]|$)/.test(file) && !lstatSync(join(folder, file)).isDirectory())
    .map(file => file.replaceAll('\\', '/'))
