import type {AccountRecord, AppRecord} from '../model/records.js'
import type {Parts} from '../parts.js'
import type {Command, PushRequest} from './commands.js'
import type {Judged} from './judge.js'
import type {PacketReader} from './pkt-line.js'
import type {Quarantine} from './quarantine.js'
import type {Verdict} from './report.js'
import type {SideBand} from './side-band.js'

import {isDeletion} from './commands.js'
import {deployCommit} from './deploy-commit.js'
import {hasCode} from '../world/files.js'
import {GitFailed} from './git.js'
import {judge} from './judge.js'
import {unpack} from './pack.js'
import type {Unpacked} from './pack.js'
import {openQuarantine} from './quarantine.js'
import {report} from './report.js'
import {readHead, readRefs} from './refs.js'
import {objectTypes, packWhereNeeded, pointHead, repositorySize, updateRefs} from './repository.js'

/** A push whose commands were read. */
export interface Push {
  parts: Parts
  app: AppRecord
  user: AccountRecord
  repository: string
  request: PushRequest
  /** Stands before the pack. */
  reader: PacketReader
  band: SideBand
  /** Where clients find this repository. */
  url: string
  /** Bytes that a pack may have. */
  packLimit: number
}

/**
 * Takes a push from its pack to the report. The objects wait in a quarantine until the build has succeeded, so a push
 * that is refused, cut off or can't be built leaves the repository as it was. Once the pack is complete the build goes
 * on even when the client leaves, as on Heroku: Ctrl-C stops the watching, not the deploy.
 */
export async function receive(push: Push): Promise<void> {
  const {band, request} = push
  try {
    const {unpacked, verdicts} = await decide(push)
    band.finish(wanted(push) ? report(unpacked, verdicts) : undefined)
  } catch (error) {
    if (wanted(push)) band.finish(report('ok', refuseAll(request.commands, 'internal server error')))
    throw error
  }
  await afterwards(push)
}

async function decide(push: Push): Promise<{unpacked: string; verdicts: Verdict[]}> {
  const quarantine = await openQuarantine(push.repository)
  try {
    const {failed} = await takePack(push, quarantine)
    if (failed === undefined) return {unpacked: 'ok', verdicts: await carryOut(push, quarantine)}
    push.band.progress(`${complaint(push, failed)}\n`)
    return {unpacked: failed, verdicts: refuseAll(push.request.commands, 'unpacker error')}
  } finally {
    await quarantine.discard()
  }
}

/** A push of deletions alone has no pack. */
async function takePack({parts, request, reader, packLimit, band}: Push, {env}: Quarantine): Promise<Unpacked> {
  if (request.commands.every(isDeletion)) return {}
  // Only now: an answer that begins before the request was read confuses clients.
  return unpack(reader.rest(), {env, limit: packLimit, onRead: () => band.keepAlive(parts.world.clock)})
}

async function carryOut(push: Push, quarantine: Quarantine): Promise<Verdict[]> {
  const judged = await judgePush(push, quarantine)
  if (!judged.deploy) {
    if (judged.updates.some(isBranchUpdate)) push.band.progress(skipped)
    return accept(push, quarantine, judged)
  }
  const place = push.parts.builds.begin(push.app.id)
  if (!place) {
    push.band.progress(busy(push.app.name))
    return refuseAll(push.request.commands, declined)
  }
  try {
    const deployed = await deployCommit(push, judged.deploy, quarantine, place)
    return deployed ? await accept(push, quarantine, judged) : refuseAll(push.request.commands, declined)
  } finally {
    place.end()
  }
}

/** Heroku's words. The ref itself is taken, as Heroku takes it: only the deploy doesn't happen. */
const skipped = 'Pushed to non-main branch, skipping build.\n\n'
const isBranchUpdate = (command: Command): boolean => command.ref.startsWith('refs/heads/') && !isDeletion(command)

/** Heroku's builds run in git's pre-receive hook, and a hook that declines declines the whole push. */
const declined = 'pre-receive hook declined'
const busy = (app: string): string =>
  `\n !     Push rejected, another build of ${app} is in progress.\n !     Push again when it has finished.\n\n`

async function judgePush({repository, request}: Push, {env}: Quarantine): Promise<Judged> {
  const ids = request.commands.filter(command => !isDeletion(command)).map(({next}) => next)
  const [refs, head, types] = await Promise.all([readRefs(repository), readHead(repository), objectTypes(env, ids)])
  return judge(request.commands, {refs, head, types})
}

/** What was deployed stays deployed where a ref can't be updated any more: the next push brings it again. */
async function accept({repository, request}: Push, quarantine: Quarantine, {updates, deploy, verdicts}: Judged): Promise<Verdict[]> {
  if (updates.length === 0) return verdicts
  try {
    await quarantine.accept()
    await updateRefs(repository, updates)
    if (deploy) await pointHead(repository, deploy.ref)
    return verdicts
  } catch (error) {
    if (error instanceof GitFailed || hasCode(error, 'ENOSPC', 'EDQUOT')) return refuseAll(request.commands, 'failed to update ref')
    throw error
  }
}

const refuseAll = (commands: Command[], refused: string): Verdict[] => commands.map(command => ({command, refused}))
const wanted = ({request}: Push): boolean => request.capabilities.has('report-status')

function complaint({request, packLimit}: Push, failed: string): string {
  if (/No space left on device/.test(failed)) return " !     Push rejected, the platform's disk is full."
  if (/maximum allowed size/.test(failed)) return ` !     Push rejected, it is larger than ${Math.round(packLimit / 2 ** 20 * 10) / 10} MB.`
  if (request.shallow.length > 0) return ' !     Push rejected, shallow update not allowed: run `git fetch --unshallow` first.'
  return ` !     Push rejected, the pack is not complete: ${failed}`
}

/** Housekeeping. The app may have been destroyed meanwhile, and its repository with it. */
async function afterwards({parts, app, repository}: Push) {
  try {
    await packWhereNeeded(repository)
    await parts.store.apps.update(app.id, {repoSize: await repositorySize(repository)})
  } catch (error) {
    if (!(error instanceof GitFailed) && !hasCode(error, 'ENOENT')) throw error
  }
}
