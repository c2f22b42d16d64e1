import type {Sent} from '../api/contract.js'
import type {Terminal} from '../output/terminal.js'

import {CommandError} from '../command/errors.js'

export interface Settings {
  /** Whether each push is tested. */
  ci: boolean
  connection: Sent<'appConnection', 'update'>
}

/** What a new pipeline does by itself: all of it with `--yes`, else what a person wishes. */
export async function chosenSettings(out: Terminal, branch: string, yes: boolean): Promise<Settings> {
  if (!yes && !out.isInteractive) throw new CommandError('To accept all default settings, re-run this command with --yes')
  const {askYesNo} = await import('../command/prompt.js')
  const wants = async (question: string) => yes || askYesNo(question)
  const deploys = await wants(`Automatically deploy the ${branch} branch to staging?`)
  const waits = !deploys || (await wants(`Wait for CI to pass before deploying the ${branch} branch to staging?`))
  const reviews = await wants('Enable review apps?')
  const creates = !reviews || (await wants('Automatically create review apps for every PR?'))
  const destroys = !reviews || (await wants('Automatically destroy idle review apps after 5 days?'))
  const ci = await wants('Enable automatic Heroku CI test runs?')
  return {
    ci,
    connection: {auto_deploy: deploys, wait_for_ci: waits, pull_requests: {enabled: reviews, auto_deploy: creates, auto_destroy: destroys}},
  }
}
