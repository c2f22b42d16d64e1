import type {Tools} from '../command/define.js'

import {freeRemoteName, gitUrl, isRepository, readRepository, setRemote} from './remotes.js'
import {prepareGit} from './setup.js'

/** Adds the remote of a new app to the repository here; where its name is taken that is told, not undone. */
export async function addAppRemote(tools: Tools, app: string, wanted: string): Promise<void> {
  const {cwd, env, out} = tools
  if (!isRepository(cwd)) return
  const url = gitUrl(tools, app)
  const {remotes} = readRepository(cwd, env)
  const name = freeRemoteName(remotes, wanted, url)
  if (name === undefined) {
    out.warn(`The git remote ${wanted} leads to another app. Run \`hokku git:remote -a ${app} -r NAME\` to add one of another name.`)
    return
  }
  if (name !== wanted) out.warn(`The git remote ${wanted} leads to another app. ${name} leads to this one: git push ${name} main`)
  await prepareGit(tools)
  if (!remotes.some(remote => remote.name === name)) await setRemote(tools, name, url)
}
