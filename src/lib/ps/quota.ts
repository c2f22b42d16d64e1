import type {AccountQuota} from '../api/types.js'
import type {Client} from '../api/client.js'
import type {Listing} from './dynos.js'

import {statusOf} from '../backend/errors.js'

/** How many Eco dyno hours are left, in the official words; none where the app's owner has no such quota or isn't who asks. */
export async function quotaLines(api: Client, {account, app}: Listing): Promise<string[]> {
  if (app.process_tier !== 'eco' || app.owner.id !== account.id) return []
  const quota = await readQuota(api, account.id)
  if (!quota) return []
  const {account_quota: whole} = quota
  const left = whole - quota.quota_used
  const used = quota.apps.find(({app_uuid: id}) => id === app.id)?.quota_used ?? 0
  return [
    `Eco dyno hours quota remaining this month: ${duration(left)} (${percent(left, whole)})`,
    `Eco dyno usage for this app: ${duration(used)} (${percent(used, whole)})`,
    'For more information on Eco dyno hours, see:',
    'https://devcenter.heroku.com/articles/eco-dyno-hours',
    '',
  ]
}

async function readQuota(api: Client, account: string): Promise<AccountQuota | undefined> {
  try {
    return await api.accountQuota.info(account, {version: '3.account-quotas'})
  } catch (error) {
    // The answer may lack the message that an API error has.
    if (statusOf(error) === 404) return undefined
    throw error
  }
}

const duration = (seconds: number) => `${Math.floor(seconds / 3600)}h ${Math.floor((seconds % 3600) / 60)}m`
const percent = (part: number, whole: number) => `${whole === 0 ? 0 : Math.floor((part / whole) * 100)}%`
