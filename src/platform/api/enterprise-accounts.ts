import type {Handlers} from '../http/handlers.js'

import {notFound} from '../../lib/api/errors.js'

/** A platform of one's own has no enterprise accounts: its teams stand for themselves. What an account in none is answered. */
export const noEnterpriseAccount = (): never => {
  throw notFound('enterprise_account')
}

export const enterpriseAccount: Handlers<'enterpriseAccount'> = {info: noEnterpriseAccount, list: () => [], update: noEnterpriseAccount}
export const enterpriseAccountDailyUsage: Handlers<'enterpriseAccountDailyUsage'> = {info: noEnterpriseAccount}
export const enterpriseAccountMonthlyUsage: Handlers<'enterpriseAccountMonthlyUsage'> = {info: noEnterpriseAccount}
export const enterpriseAccountMember: Handlers<'enterpriseAccountMember'> = {
  create: noEnterpriseAccount, delete: noEnterpriseAccount, list: noEnterpriseAccount, update: noEnterpriseAccount,
}
export const archive: Handlers<'archive'> = {info: noEnterpriseAccount, list: noEnterpriseAccount}
export const auditTrailEvent: Handlers<'auditTrailEvent'> = {list: noEnterpriseAccount}
