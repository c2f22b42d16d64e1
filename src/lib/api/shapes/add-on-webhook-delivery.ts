import {list} from '../shape.js'
import {shape as appWebhookDelivery} from './app-webhook-delivery.js'

export const answers = {
  info: appWebhookDelivery,
  list: list(appWebhookDelivery),
}
