import type {GithubComparison} from '../../lib/api/types.js'
import type {Parts} from '../parts.js'
import type {Repository} from './connection.js'

import {notFound} from '../../lib/api/errors.js'
import {git, runGit} from '../git/git.js'
import {repositoryFolder} from '../git/repository.js'

type Compared = Omit<GithubComparison, 'html_url'>

/** What one commit or branch has that another has not, the oldest first. Throws 404 where the repository doesn't have both. */
export async function compareCommits({settings}: Parts, {app}: Repository, base: string, head: string): Promise<Compared> {
  const options = {env: {GIT_DIR: repositoryFolder(settings.home, app.id)}}
  const [from, to] = await Promise.all([base, head].map(async name => {
    const {code, stdout} = await runGit(['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`], options)
    return code === 0 ? stdout.trim() : ''
  }))
  if (!from || !to) throw notFound('commit')
  const range = `${from}..${to}`
  const [count, log] = await Promise.all([
    git(['rev-list', '--count', range], options),
    git(['log', '--reverse', `--max-count=${mostCommits}`, '-z', '--format=%H%n%aI%n%an%n%B', range], options),
  ])
  return {ahead_by: Number(count), commits: log.split('\0').filter(Boolean).map(readCommit)}
}

/** As many as GitHub tells of. */
const mostCommits = 250

function readCommit(text: string): Compared['commits'][number] {
  const [sha = '', date = '', name = '', ...message] = text.split('\n')
  return {sha, commit: {author: {date: `${new Date(date).toISOString().slice(0, 19)}Z`, name}, message: message.join('\n').trim()}}
}
