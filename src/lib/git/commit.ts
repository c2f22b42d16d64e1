import {git, gitBytes, gitOrFail} from './git.js'

export interface Commit {branch: string; message: string; sha: string}

export const isRepository = async (cwd: string): Promise<boolean> => (await git(['rev-parse', '--git-dir'], cwd)).exitCode === 0

/** The commit that is checked out, and the branch it is on. */
export async function currentCommit(cwd: string): Promise<Commit> {
  const [branch, sha] = await Promise.all([gitOrFail(['rev-parse', '--abbrev-ref', 'HEAD'], cwd), gitOrFail(['rev-parse', 'HEAD'], cwd)])
  return {branch: branch.trim(), sha: sha.trim(), message: await gitOrFail(['log', sha.trim(), '-1', '--pretty=format:%s'], cwd)}
}

/** The tree of a commit as a compressed tar archive. */
export const archiveOf = (sha: string, cwd: string): Promise<Uint8Array> => gitBytes(['archive', '--format=tar.gz', sha], cwd)
