import type {Client} from '../api/client.js'
import type {CurrentStatus} from '../api/types.js'
import type {TrustStatus} from './trust.js'

import {ApiError} from '../api/errors.js'
import {HttpError} from '../backend/errors.js'
import {CommandError} from '../command/errors.js'
import {trustStatus} from './trust.js'

/** How the platform is, by its own page; where that has nothing to say, by its owner's. */
export async function currentStatus(api: Client, now: Date, isTrustOnly: boolean): Promise<CurrentStatus | TrustStatus> {
  const own = isTrustOnly ? undefined : await orNothing(api.currentStatus.info())
  const status = own ?? (await orNothing(trustStatus(api, now)))
  if (!status) throw new CommandError(unavailable, {exit: 1})
  return status
}

const unavailable = 'Heroku platform status is unavailable at this time. Refer to https://status.salesforce.com/products/Heroku or try again later.'

async function orNothing<T>(answer: Promise<T>): Promise<T | undefined> {
  try {
    return await answer
  } catch (error) {
    if (error instanceof ApiError || error instanceof HttpError) return undefined
    throw error
  }
}
