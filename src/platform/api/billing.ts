import type {Handlers} from '../http/handlers.js'

import {invalidParams, notFound} from '../../lib/api/errors.js'

/** A platform of one's own costs nothing: what an account is answered that has no bills and owes nothing. */
export const invoice: Handlers<'invoice'> = {info: () => none('invoice'), list: () => []}

export const teamInvoice: Handlers<'teamInvoice'> = {info: () => none('invoice'), list: () => []}

export const invoiceAddress: Handlers<'invoiceAddress'> = {
  info: ({caller: {account}}) => ({
    address_1: '', address_2: '', city: '', country: '', heroku_id: account.id, other: '', postal_code: '', state: '', use_invoice_address: false,
  }),
  update: () => free('there are no invoices, and so no address for them.'),
}

export const credit: Handlers<'credit'> = {create: () => free('a credit would have nothing to pay.'), info: () => none('credit'), list: () => []}

export const payment: Handlers<'payment'> = {create: () => free('there is nothing to pay.'), createByTeam: () => free('there is nothing to pay.')}

export const paymentMethod: Handlers<'paymentMethod'> = {info: () => none('payment_method'), listApps: () => [], update: () => free('no card is needed.')}

export const accountDelinquency: Handlers<'accountDelinquency'> = {info: () => paid}

export const teamDelinquency: Handlers<'teamDelinquency'> = {info: () => paid}

export const teamDailyUsage: Handlers<'teamDailyUsage'> = {info: () => []}

export const teamMonthlyUsage: Handlers<'teamMonthlyUsage'> = {info: () => []}

export const teamLicense: Handlers<'teamLicense'> = {list: () => []}

export const teamLicenseCollection: Handlers<'teamLicenseCollection'> = {list: () => []}

/** No dyno hours are counted here: an account without a quota is answered that it has none. */
export const accountQuota: Handlers<'accountQuota'> = {info: () => none('account_quota')}

const paid = {scheduled_suspension_time: null, scheduled_deletion_time: null}

const none = (resource: string): never => {
  throw notFound(resource)
}
const free = (why: string): never => {
  throw invalidParams(`This platform is your own and costs nothing: ${why}`)
}
