import type {Release} from '../api/types.js'
import type {Tools} from '../command/define.js'

import {CommandError} from '../command/errors.js'

const [attached, detached] = ['Attach DATABASE', 'Detach DATABASE']
const [interval, patience] = [5000, 15 * 60_000]

/** A promotion makes two releases, whose release phase may fail: says what has come of it. `before`: who was attached until now. */
export async function followRelease(tools: Tools, app: string, before: string | undefined): Promise<void> {
  const {api, out} = tools
  await out.action('Checking release phase', async () => {
    const releases = await api.release.list(app, {range: 'version ..; max=5, order=desc', partial: true})
    const attach = releases.find(({description}) => description.includes(attached))
    const detach = releases.find(({description}) => description.includes(detached))
    if (!attach || !detach) throw new CommandError(`Unable to check release phase. Check your ${attached} release for failures.`)
    return outcome(tools, await ended(tools, app, attach), await ended(tools, app, detach), before)
  }, text => text)
}

async function ended({api, clock, signal}: Tools, app: string, {id}: Release): Promise<Release> {
  const start = clock.now().getTime()
  for (;;) {
    const release = await api.release.info(app, id)
    if (release.status !== 'pending') return release
    if (clock.now().getTime() - start > patience) throw new CommandError('timeout')
    await clock.sleep(interval, signal)
  }
}

function outcome({out: {style}}: Tools, attach: Release, detach: Release, before: string | undefined): string {
  const command = style.code('pg:promote')
  if (attach.status === 'succeeded') return detach.status === 'failed' ? `${command} succeeded. It is safe to ignore the failed ${detach.description} release.` : `${command} succeeded.`
  const now = detach.status === 'succeeded' ? 'without an attached DATABASE_URL' : `with ${style.datastore(before ?? '')} attached as DATABASE_URL`
  return `${command} failed because ${attach.description} release was unsuccessful. Your application is currently running ${now}. Check your release phase logs for failure causes.`
}
