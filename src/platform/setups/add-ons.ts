import type {AccountRecord, AppRecord} from '../model/records.js'
import type {Parts} from '../parts.js'
import type {ManifestAddOn} from './manifest.js'

import {ApiError} from '../../lib/api/errors.js'
import {findPlan} from '../addons/catalogue.js'
import {createAddOn} from '../addons/create.js'
import {SetupFailure} from './failure.js'

/** One after the other, in the manifest's order: names of attachments depend on it. */
export async function orderAddOns(parts: Parts, app: AppRecord, user: AccountRecord, wanted: ManifestAddOn[]): Promise<void> {
  for (const addOn of wanted) await order(parts, app, user, addOn)
}

async function order(parts: Parts, app: AppRecord, user: AccountRecord, {plan, as, options}: ManifestAddOn): Promise<void> {
  const found = await findPlan(parts, plan)
  if (!found) throw failure(`Couldn't find either the add-on service or the add-on plan of "${plan}".`)
  try {
    await createAddOn(parts, {app, user, ...found, name: undefined, attachmentName: as, confirm: undefined, options})
  } catch (error) {
    throw error instanceof ApiError ? failure(error.message) : error
  }
}

const failure = (reason: string) => new SetupFailure('add-ons could not be provisioned', [reason])
