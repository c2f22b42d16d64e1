import type {TestNodeRecord, TestRunRecord} from '../model/test-run-records.js'
import type {Parts} from '../parts.js'

import {isOver} from '../model/test-run-records.js'

/** A run goes on, and with it those of its nodes that are not over. */
export async function advance(parts: Parts, {id}: TestRunRecord, changes: Partial<Pick<TestRunRecord, 'appSetupId' | 'message'>> & Pick<TestRunRecord, 'status'>): Promise<void> {
  const {status, message} = changes
  for (const node of await parts.store.testNodes.list({testRunId: id})) {
    if (!isOver(node)) await advanceNode(parts, node, {status, ...(status === 'errored' && {errorStatus: node.status, message: message ?? null})})
  }
  await parts.store.testRuns.update(id, {...changes, updatedAt: iso(parts)})
}

export async function advanceNode(parts: Parts, {id}: TestNodeRecord, changes: Partial<TestNodeRecord>): Promise<void> {
  await parts.store.testNodes.update(id, {...changes, updatedAt: iso(parts)})
}

const iso = ({world}: Parts): string => new Date(world.clock.now()).toISOString()
