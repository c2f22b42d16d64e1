import type {AccountFeature, AppFeature} from '../api/types.js'
import type {Client} from '../api/client.js'

import {statusOf} from '../backend/errors.js'

export type Found = {feature: AccountFeature; app: undefined} | {feature: AppFeature; app: string}

/** An experimental feature: one's account's, else the app's. */
export async function findFeature(api: Client, name: string, app: string | undefined): Promise<Found> {
  try {
    return {feature: await api.accountFeature.info(name), app: undefined}
  } catch (error) {
    if (statusOf(error) !== 404 || app === undefined) throw error
    return {feature: await api.appFeature.info(app, name), app}
  }
}
