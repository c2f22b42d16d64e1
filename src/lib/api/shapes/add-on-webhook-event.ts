import {list} from '../shape.js'
import {shape as appWebhookEvent} from './app-webhook-event.js'

export const answers = {
  info: appWebhookEvent,
  list: list(appWebhookEvent),
}
