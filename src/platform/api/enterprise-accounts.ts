import type {Handlers} from '../http/handlers.js'

import {emptyList, noneOf} from './without-it.js'

/** A platform of one's own has no enterprise accounts: its teams stand for themselves. What an account in none is answered. */
export const noEnterpriseAccount = noneOf('enterprise_account', 'There are none here: teams stand for themselves.')

export const enterpriseAccount: Handlers<'enterpriseAccount'> = {info: noEnterpriseAccount, list: emptyList, update: noEnterpriseAccount}
export const enterpriseAccountDailyUsage: Handlers<'enterpriseAccountDailyUsage'> = {info: noEnterpriseAccount}
export const enterpriseAccountMonthlyUsage: Handlers<'enterpriseAccountMonthlyUsage'> = {info: noEnterpriseAccount}
export const enterpriseAccountMember: Handlers<'enterpriseAccountMember'> = {
  create: noEnterpriseAccount, delete: noEnterpriseAccount, list: noEnterpriseAccount, update: noEnterpriseAccount,
}
export const archive: Handlers<'archive'> = {info: noEnterpriseAccount, list: noEnterpriseAccount}
export const auditTrailEvent: Handlers<'auditTrailEvent'> = {list: noEnterpriseAccount}
