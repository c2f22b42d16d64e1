import type {routes} from '../../../src/lib/api/routes.js'
import type {Rows} from './row.js'

import * as account from './account.js'
import * as addOns from './add-ons.js'
import * as apps from './apps.js'
import * as elsewhere from './elsewhere.js'
import * as facts from './facts.js'
import * as observers from './observers.js'
import * as pipelines from './pipelines.js'
import * as spaces from './spaces.js'
import * as teams from './teams.js'

/** A row for every route of the Platform API: the compiler sees to it, and the test. */
export const links: {readonly [R in keyof typeof routes]: Rows<R>} = {...account, ...addOns, ...apps, ...elsewhere, ...facts, ...observers, ...pipelines, ...spaces, ...teams}
