import {addonArgs} from '../../lib/addons/argument.js'
import {hourlyPrice, monthlyPrice} from '../../lib/addons/price.js'
import {resolveAddOn} from '../../lib/addons/resolve.js'
import {stateText} from '../../lib/addons/state.js'
import {defineCommand} from '../../lib/command/define.js'
import {appOptional, remote} from '../../lib/command/flags.js'

export default defineCommand({
  description: 'show detailed add-on resource and attachment information',
  args: addonArgs(),
  flags: {app: appOptional(), remote: remote()},
  async load({api, args, flags}) {
    const addon = await resolveAddOn(api, args.addon, flags.app ?? null)
    return {...addon, attachments: await api.addOnAttachment.listByAddOn(addon.id)}
  },
  view({app, attachments, billed_price: billed, created_at: created, name, plan, state}, {out}) {
    const {style} = out
    out.header(style.addon(name))
    out.object({
      Plan: style.info(plan.name),
      Price: hourlyPrice(billed ?? plan.price),
      'Max Price': monthlyPrice(billed ?? plan.price),
      Attachments: attachments.map(({app: on, name: as}) => `${style.app(on.name)}::${style.attachment(as)}`).sort(),
      'Owning app': style.app(app.name),
      'Installed at': new Date(created).toString(),
      State: stateText(style, state),
    })
  },
})
