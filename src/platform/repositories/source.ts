import type {Parts} from '../parts.js'
import type {Repository} from './connection.js'

import {notFound} from '../../lib/api/errors.js'
import {keepSource} from '../deploys/source-blobs.js'
import {spawnGit} from '../git/git.js'
import {readRefs} from '../git/refs.js'
import {repositoryFolder} from '../git/repository.js'

/** The commit that a branch is at. Throws 404 where there is no such branch. */
export async function commitOf({settings}: Parts, {app}: Repository, branch: string): Promise<string> {
  const commit = (await readRefs(repositoryFolder(settings.home, app.id))).get(`refs/heads/${branch}`)
  if (commit === undefined) throw notFound('branch')
  return commit
}

/** A commit's files as a tarball that can be fetched for an hour. */
export async function sourceOf(parts: Parts, {app}: Repository, commit: string): Promise<string> {
  return keepSource(parts, () => {
    const archive = spawnGit(['archive', '--format=tar.gz', commit], {env: {GIT_DIR: repositoryFolder(parts.settings.home, app.id)}})
    archive.on('error', error => archive.stdout.destroy(error))
    archive.stdin.end()
    return archive.stdout
  })
}
