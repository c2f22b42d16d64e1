import type {App} from '../api/types.js'
import type {Tools} from '../command/define.js'

import {CommandError} from '../command/errors.js'

/** The app, which has to be one that runs images. With `advice` the refusal says what to do instead. */
export async function containerApp({api, out}: Tools, name: string, advice = false): Promise<App> {
  const app = await api.app.info(name)
  const {code} = out.style
  const stack = app.build_stack?.name ?? app.stack.name
  if (stack === 'container' || app.stack.name === 'container') return app
  const instead = ` Switch stacks by running ${code('hokku stack:set container')}. Or, to deploy ${out.style.app(app.name)} with ${stack}, run ${code('git push heroku main')} instead.`
  throw new CommandError(`This command is for Docker apps only.${advice ? instead : ''}`, {exit: 1})
}

/** Process types typed behind the command: one at least. */
export function mustHaveTypes(types: readonly string[], usage: string): void {
  if (types.length === 0) throw new CommandError(`Error: ${usage}`)
}

export const pullUsage = (wanted: string) => `${wanted}
 $ hokku container:pull web         # Pulls the web image from the app
 $ hokku container:pull web worker  # Pulls both the web and worker images from the app
 $ hokku container:pull web:latest  # Pulls the latest tag from the web image`
