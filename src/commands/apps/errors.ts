import type {ErrorCounts} from '../../lib/metrics/errors.js'

import {viewErrors} from '../../lib/apps/view-errors.js'
import {defineCommand} from '../../lib/command/define.js'
import {boolean, integer, json, onApp} from '../../lib/command/flags.js'
import {dynoErrors, lastHours, routerErrors} from '../../lib/metrics/errors.js'

export default defineCommand({
  description: 'view app errors',
  flags: {
    ...onApp(),
    dyno: boolean({description: 'show only dyno errors'}),
    hours: integer({description: 'number of hours to look back (default 24)', default: 24, min: 1}),
    json: json(),
    router: boolean({description: 'show only router errors'}),
  },
  async load({api, clock, flags: {app, dyno, hours, router}}): Promise<ErrorCounts> {
    const span = lastHours(hours, clock.now())
    const types = (await api.formation.list(app)).map(({type}) => type)
    const [ofRouter, ofDynos] = await Promise.all([
      dyno && !router ? {} : routerErrors(api, app, span),
      router && !dyno ? {} : dynoErrors(api, app, types, span),
    ])
    return {dyno: ofDynos, router: ofRouter}
  },
  view: (counts, {flags, out}) => viewErrors(out, flags.app, flags.hours, counts),
})
