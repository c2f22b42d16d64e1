import type {Handlers} from '../http/handlers.js'

import {emptyList, noneOf, refused, withoutIt} from './without-it.js'

const costless = (why: string) => `This platform is your own and costs nothing: ${why}`
const free = (why: string) => refused(costless(why))
const none = (resource: string) => noneOf(resource, costless('there are none.'))
const paid = withoutIt(() => ({scheduled_suspension_time: null, scheduled_deletion_time: null}))

/** A platform of one's own costs nothing: what an account is answered that has no bills and owes nothing. */
export const invoice: Handlers<'invoice'> = {info: none('invoice'), list: emptyList}

export const teamInvoice: Handlers<'teamInvoice'> = {info: none('invoice'), list: emptyList}

export const invoiceAddress: Handlers<'invoiceAddress'> = {
  info: withoutIt(({caller: {account}}) => ({
    address_1: '', address_2: '', city: '', country: '', heroku_id: account.id, other: '', postal_code: '', state: '', use_invoice_address: false,
  })),
  update: free('there are no invoices, and so no address for them.'),
}

export const credit: Handlers<'credit'> = {create: free('a credit would have nothing to pay.'), info: none('credit'), list: emptyList}

export const payment: Handlers<'payment'> = {create: free('there is nothing to pay.'), createByTeam: free('there is nothing to pay.')}

export const paymentMethod: Handlers<'paymentMethod'> = {info: none('payment_method'), listApps: emptyList, update: free('no card is needed.')}

export const accountDelinquency: Handlers<'accountDelinquency'> = {info: paid}

export const teamDelinquency: Handlers<'teamDelinquency'> = {info: paid}

export const teamDailyUsage: Handlers<'teamDailyUsage'> = {info: emptyList}

export const teamMonthlyUsage: Handlers<'teamMonthlyUsage'> = {info: emptyList}

export const teamLicense: Handlers<'teamLicense'> = {list: emptyList}

export const teamLicenseCollection: Handlers<'teamLicenseCollection'> = {list: emptyList}

/** No dyno hours are counted here: an account without a quota is answered that it has none. */
export const accountQuota: Handlers<'accountQuota'> = {info: none('account_quota')}
