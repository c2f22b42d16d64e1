import type {Command} from './commands.js'
import type {Quarantine} from './quarantine.js'
import type {Push} from './receive.js'
import type {Released} from '../deploys/release.js'
import type {RunningBuild} from '../deploys/running-builds.js'

import {startDeploy} from '../deploys/deploy.js'
import {switched} from '../deploys/switched.js'
import {checkOut} from './checkout.js'
import {subjectOf} from './repository.js'

/**
 * Builds and releases the commit that a push brings, while its client reads along in Heroku's words. False where it was
 * not built; the output says why. A release phase that fails does not reject the push, as on Heroku: the code is there,
 * and the release before stays current.
 */
export async function deployCommit(push: Push, command: Command, {env}: Quarantine, place: RunningBuild): Promise<boolean> {
  const {app, band, parts, url, user} = push
  const commit = command.next
  const phase = new HeldBack()
  const {finished} = await startDeploy(parts, {
    app, user, place,
    source: {sourceUrl: url, version: commit, versionDescription: await subjectOf(env, commit), checksum: null},
    async fetch(folder, signal) {
      await checkOut({commit, folder, env, signal, write: text => band.progress(text)})
      band.progress('Compressing source files... done.\nBuilding source:\n\n')
    },
    onOutput: text => band.progress(text),
    onReleaseOutput: chunk => phase.write(chunk),
  })
  const {released} = await finished
  if (!released) {
    band.progress(`Verifying deploy...\n\n!\tPush rejected to ${app.name}.\n\n`)
    return false
  }
  const hasPhase = released.release.status === 'pending'
  if (!hasPhase) await switched(parts, released.release)
  band.progress('\nVerifying deploy... done.\n')
  if (hasPhase) await followPhase(push, released, phase)
  return true
}

async function followPhase({band, parts}: Push, {finished}: Released, phase: HeldBack) {
  band.progress('Running release command...\n\n')
  phase.passTo(chunk => band.progress(chunk))
  const release = await finished
  if (release.status === 'succeeded') await switched(parts, release)
  band.progress(release.status === 'succeeded' ? 'Waiting for release.... done.\n' : 'Waiting for release.... failed.\n !  Release command failed: the release before it stays current.\n')
}

/** Output that may come before its heading does. */
class HeldBack {
  #held: Buffer[] = []
  #target: ((chunk: Buffer) => void) | undefined

  write(chunk: Buffer) {
    if (this.#target) this.#target(chunk)
    else this.#held.push(chunk)
  }

  passTo(target: (chunk: Buffer) => void) {
    for (const chunk of this.#held) target(chunk)
    this.#held = []
    this.#target = target
  }
}
