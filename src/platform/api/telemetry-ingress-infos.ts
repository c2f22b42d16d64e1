import type {Handlers} from '../http/handlers.js'

import {invalidParams, notFound} from '../../lib/api/errors.js'
import {withoutIt} from './without-it.js'

/** Where an add-on would take telemetry. */
export const telemetryIngressInfo: Handlers<'telemetryIngressInfo'> = {
  info: withoutIt(async ({parts: {store}, params: {attachment}}) => {
    if (!(await store.addOnAttachments.find({id: attachment}))) throw notFound('add_on attachment')
    throw invalidParams('Nothing collects telemetry here, so no add-on is sent any: an add-on that wants an app\'s log is given a log drain.')
  }),
}
