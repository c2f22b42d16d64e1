import type {AddOnAttachment} from '../api/types.js'
import type {Terminal} from '../output/terminal.js'
import type {Listed} from './list.js'
import type {PlannedAddOn} from './resolve.js'

import {hourlyPrice, monthlyPrice} from './price.js'
import {stateText} from './state.js'

export function viewAll(out: Terminal, addons: readonly PlannedAddOn[], noWrap: boolean): void {
  const {style} = out
  if (addons.length === 0) return out.line('No add-ons.')
  out.table(addons.toSorted(by(({app}) => app.name, ({plan}) => plan.name)), {
    'Owning App': ({app}) => style.app(app.name),
    'Add-on': ({name}) => style.addon(name),
    Plan: ({plan}) => style.info(plan.name),
    Price: addon => hourlyPrice(priceOf(addon)),
    'Max Price': addon => monthlyPrice(priceOf(addon)),
    State: ({state}) => stateText(style, state),
  }, {overflow: 'wrap', noWrap})
}

/** Under each add-on its attachments, the app's own first; the app's add-ons before those of others. */
export function viewOfApp(out: Terminal, app: string, listed: readonly Listed[], noWrap: boolean): void {
  const {style} = out
  if (listed.length === 0) return out.line(`No add-ons for app ${style.app(app)}.`)
  const isForeign = (entry: Listed) => entry.app.name !== app
  const price = (entry: Listed, of: typeof hourlyPrice) => {
    if (isForeign(entry)) return style.inactive(`(billed to ${style.app(entry.app.name)} app)`)
    return entry.addon ? of(priceOf(entry.addon)) : ''
  }
  out.line()
  out.table(listed.toSorted(by(entry => (isForeign(entry) ? '1' : '0'), ({addon}) => addon?.plan.name ?? last)), {
    'Add-on': entry => withAttachments(out, app, entry, noWrap),
    Plan: ({addon}) => (addon ? style.info(addon.plan.name.replace(/^[^:]*:/, '')) : style.warning('?')),
    Price: entry => price(entry, hourlyPrice),
    'Max Price': entry => price(entry, monthlyPrice),
    State: ({addon}) => stateText(style, addon?.state),
  }, {overflow: 'wrap', noWrap})
  out.line(`The table above shows ${style.addon('add-ons')} and the ${style.attachment('attachments')} to the current app (${style.app(app)}) or other ${style.app('apps')}.\n  `)
}

/** Behind any name. */
const last = '\uFFFF'

const priceOf = ({billed_price: billed, plan}: PlannedAddOn) => billed ?? plan.price

/** A tree of lines with an empty one at its end, the branches moved in: the table takes that off. One line where cells must not be broken. */
function withAttachments({style}: Terminal, app: string, {addon, attachments, name}: Listed, noWrap: boolean): string {
  const service = addon ? style.info(addon.addon_service.name) : style.warning('?')
  const sorted = attachments.toSorted(by(({app: on}) => (on.name === app ? '' : on.name), attachment => attachment.name))
  const branches = sorted.map((attachment, at) => ` ${at === sorted.length - 1 ? '└─' : '├─'} as ${attachmentText(style, app, attachment)}`)
  const lines = [`${service} (${style.addon(name)})`, ...branches]
  return noWrap ? lines.join('  ') : `${lines.join('\n')}\n`
}

const attachmentText = (style: Terminal['style'], app: string, {app: on, name}: AddOnAttachment) =>
  style.attachment(name) + (on.name === app ? '' : ` on ${style.app(on.name)} app`)

const by = <T>(...keys: Array<(entry: T) => string>) => (a: T, b: T) => {
  const key = keys.find(read => read(a) !== read(b))
  return key ? (key(a) < key(b) ? -1 : 1) : 0
}
