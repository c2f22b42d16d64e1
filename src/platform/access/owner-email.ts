import {execFile} from 'node:child_process'
import {userInfo} from 'node:os'

import {isEmail} from '../model/names.js'

/**
 * The address that the owner's account gets at the first start: `HOKKU_EMAIL`, else the one by which git knows the
 * person, else their login name on this machine. It can be changed later; nothing is ever sent to it.
 */
export async function ownerEmail(env: NodeJS.ProcessEnv): Promise<string> {
  const found = env['HOKKU_EMAIL'] || (await gitEmail())
  return isEmail(found) ? found : `${userName()}@localhost`
}

const gitEmail = (): Promise<string> => new Promise(resolve => {
  execFile('git', ['config', '--global', '--get', 'user.email'], {timeout: 2000}, (_error, stdout) => resolve(String(stdout).trim()))
})

/** A user that the machine has no name for (a container's) is nobody in particular. */
function userName(): string {
  try {
    return userInfo().username
  } catch {
    return 'owner'
  }
}
