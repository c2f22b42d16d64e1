import type {TestRunRecord} from '../model/test-run-records.js'
import type {Parts} from '../parts.js'

import {destroyApp} from '../apps/destroy.js'
import {isOver} from '../model/test-run-records.js'
import {TestRunCancelled} from './running-tests.js'
import {advance} from './status.js'

/** Stops a run; one that is over stays as it is. Yields the run as it then stands. */
export async function cancelTestRun(parts: Parts, run: TestRunRecord, message: string | null): Promise<TestRunRecord> {
  if (!isOver(run)) await parts.testRuns.cancel(run.id, new TestRunCancelled(message ?? 'The test run was cancelled.'))
  return (await parts.store.testRuns.find({id: run.id})) ?? run
}

/** For the platform's start: ends the runs that it left when it died, and removes their apps. */
export async function recoverTestRuns(parts: Parts): Promise<void> {
  for (const run of await parts.store.testRuns.list()) {
    if (isOver(run)) continue
    await advance(parts, run, {status: 'errored', message: 'The platform stopped during this test run.'})
    const setup = run.appSetupId === null ? undefined : await parts.store.appSetups.find({id: run.appSetupId})
    const [app, user] = await Promise.all([parts.store.apps.find({id: setup?.appId ?? ''}), parts.store.accounts.find({id: run.userId})])
    if (app && user) await destroyApp(parts, app, user)
  }
}
