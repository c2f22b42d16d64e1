import type {Furnishing} from './furnishing.js'

import {firstOf} from './furnishing.js'

/** An add-on with an attachment that has been told of, and a drain of its own. */
export async function furnishAddOns(furnishing: Furnishing) {
  const {person: {ask}, service, name, urls} = furnishing
  const addOn = `${name}-bucket`
  await ask('POST', `/apps/${name}/addons`, {plan: `${service}:small`, name: addOn, attachment: {name: 'BUCKET'}})
  await ask('POST', `/addons/${addOn}/webhooks`, {include: ['api:addon-attachment'], level: 'notify', url: urls.receiver})
  await ask('POST', '/addon-attachments', {addon: addOn, app: name, name: 'PAIL'})
  return {
    addOn, service, plan: `${service}:small`, attachment: (await firstOf(furnishing, `/apps/${name}/addon-attachments`)).id,
    addOnDrain: (await firstOf(furnishing, `/addons/${addOn}/log-drains`)).id,
    addOnWebhook: (await firstOf(furnishing, `/addons/${addOn}/webhooks`)).id,
    addOnDelivery: (await firstOf(furnishing, `/addons/${addOn}/webhook-deliveries`)).id,
    addOnEvent: (await firstOf(furnishing, `/addons/${addOn}/webhook-events`)).id,
  }
}
