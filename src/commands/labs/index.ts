import {defineCommand} from '../../lib/command/define.js'
import {appOptional, json, remote} from '../../lib/command/flags.js'
import {byName, viewFeatures} from '../../lib/features/view.js'

export default defineCommand({
  description: 'list experimental features',
  flags: {app: appOptional(), json: json({description: 'display as json'}), remote: remote()},
  async load({api, flags: {app, json}, out}) {
    const [account, user, ofApp] = await Promise.all([
      api.account.info(),
      api.accountFeature.list(),
      app === undefined ? undefined : api.appFeature.list(app),
    ])
    const isExperimental = ({state}: {state: string}) => state !== 'general'
    if (!json) {
      viewFeatures(out, `User Features ${out.style.user(account.email)}`, user.filter(isExperimental).sort(byName))
      if (app !== undefined && ofApp) {
        out.line()
        viewFeatures(out, `App Features ${out.style.app(app)}`, ofApp.filter(isExperimental).sort(byName))
      }
    }
    return {...(ofApp ? {app: ofApp} : {}), user}
  },
})
