import type {AccountFeature as Resource} from '../../lib/api/types.js'
import type {AccountFeature} from '../model/account-features.js'
import type {AccountRecord} from '../model/records.js'
import type {Handlers} from '../http/handlers.js'

import {invalidParams, notFound} from '../../lib/api/errors.js'
import {updateAccount} from '../access/accounts.js'
import {accountFeatures, findAccountFeature} from '../model/account-features.js'
import {times} from './present.js'

export const accountFeature: Handlers<'accountFeature'> = {
  info: ({caller: {account}, params}) => present(find(params.feature), account),
  list: ({caller: {account}}) => accountFeatures.map(feature => present(feature, account)),

  async update({parts, caller: {account}, params, body: {enabled}}) {
    const found = find(params.feature)
    if (found.isAlwaysOn && !enabled) throw invalidParams(`On this platform ${found.name} can't be disabled.`)
    const others = account.features.filter(name => name !== found.name)
    return present(found, await updateAccount(parts, account, {features: enabled ? [...others, found.name] : others}))
  },
}

function find(identity: string): AccountFeature {
  const found = findAccountFeature(identity)
  if (!found) throw notFound('account_feature')
  return found
}

const present = ({id, name, displayName, description, state, isAlwaysOn}: AccountFeature, account: AccountRecord): Resource => ({
  ...times(account), description, doc_url: 'https://devcenter.heroku.com/categories/command-line', enabled: isAlwaysOn || account.features.includes(name), id, name,
  state, display_name: displayName, feedback_email: account.email,
})
