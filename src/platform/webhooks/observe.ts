import type {Parts} from '../parts.js'
import type {Presenter} from './record-event.js'

import {recordEvent} from './record-event.js'

/** From now on webhooks hear of what happens. */
export function observe(parts: Parts, present: Presenter): void {
  parts.events.subscribe(async happening => {
    for (const delivery of await recordEvent(parts, present, happening)) parts.deliveries.schedule(delivery)
  })
}
