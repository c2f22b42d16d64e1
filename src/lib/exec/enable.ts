import type {App} from '../api/types.js'
import type {Tools} from '../command/define.js'

import {CommandError, Silent} from '../command/errors.js'
import {isFir} from '../logs/session.js'

const feature = 'runtime-heroku-exec'

/** Sees to it that an app's dynos can be entered by SSH; the first time they have to be restarted, which a person confirms. */
export async function enableExec(tools: Tools, name: string, dyno: string): Promise<void> {
  const {api, out} = tools
  const app = await api.app.info(name, {version: '3.sdk'})
  if (isFir(app)) throw new CommandError('This command is unavailable for this app.  See https://devcenter.heroku.com/articles/generations.')
  const [buildpacks, vars, {enabled}] = await Promise.all([
    api.buildpackInstallation.list(name), api.configVar.infoForApp(name), api.appFeature.info(name, feature),
  ])
  const old = buildpacks.find(({buildpack}) => buildpack.url.includes('heroku/exec-buildpack'))
  if (old) out.warn(oldBuildpack(out.style.code(`hokku buildpacks:remove ${old.buildpack.url}`)))
  if (vars.HEROKU_EXEC_URL) throw new CommandError(oldAddOn(out.style.code('hokku addons:destroy heroku-exec')))
  if (!enabled) await turnOn(tools, app, dyno)
}

async function turnOn({api, clock, out, signal}: Tools, {name, space}: App, dyno: string): Promise<void> {
  if (space?.shield) throw new CommandError('This feature is restricted for Shield Private Spaces')
  if (!out.isInteractive) throw new CommandError(`Running this command for the first time requires a dyno restart. Allow it:\nhokku features:enable ${feature} -a ${name} && hokku ps:restart -a ${name}`)
  const {askYesNo} = await import('../command/prompt.js')
  out.line('Running this command for the first time requires a dyno restart.')
  if (!await askYesNo('Do you want to continue?')) throw new Silent(0)
  await out.action('Initializing feature', () => api.appFeature.update(name, feature, {enabled: true}))
  await out.action('Restarting dynos', () => api.dyno.restartAll(name))
  await out.action(`Waiting for ${out.style.name(dyno)} to start`, async () => {
    while ((await api.dyno.info(name, dyno)).state !== 'up') await clock.sleep(1000, signal)
  })
}

const oldBuildpack = (command: string) => `The Heroku Exec buildpack is no longer required for this app,
and may interfere with the 'hokku run' command. Please run the
following command to remove it:
   ${command}`

const oldAddOn = (command: string) => `It looks like you're using the Heroku Exec addon, which is no longer required
to use this feature. Please run the following command to remove the addon
and then try using Heroku Exec again:
  ${command}`
