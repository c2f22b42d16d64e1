import {defineCommand} from '../command/define.js'
import {onApp} from '../command/flags.js'
import {featureArgs} from './declaration.js'

/** features:enable and features:disable: each refuses what is done already. */
export const switchCommand = ({enabled, description}: {enabled: boolean; description: string}) =>
  defineCommand({
    description,
    args: featureArgs('app'),
    flags: onApp(),
    load: ({api, args: {feature: name}, flags: {app}, out: {action, style}}) =>
      action(`${enabled ? 'Enabling' : 'Disabling'} ${style.info(name)} for ${style.app(app)}`, async () => {
        const feature = await api.appFeature.info(app, name)
        if (feature.enabled === enabled) throw new Error(`${style.info(name)} is already ${enabled ? 'enabled' : 'disabled'}.`)
        return api.appFeature.update(app, name, {enabled})
      }),
  })
