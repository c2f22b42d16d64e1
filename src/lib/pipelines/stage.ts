import type {Terminal} from '../output/terminal.js'

import {CommandError} from '../command/errors.js'
import {string} from '../command/flags.js'
import {stages} from './apps.js'

export const stageFlags = () => ({stage: string({char: 's', description: 'stage of first app in pipeline'})})

/** `--stage`, else what a person says, who is offered what the app's name sounds like. */
export async function chosenStage(out: Terminal, app: string, given: string | undefined): Promise<string> {
  if (given !== undefined) return given
  if (!out.isInteractive) throw new CommandError(`Say with --stage where ${app} belongs: ${stages.join(', ')}.`)
  const {choose} = await import('../command/prompt.js')
  return choose(`Stage of ${app}`, stages.map(stage => ({name: stage, value: stage})), stageInName(app))
}

/** `my-app-stg` sounds like staging. */
export function stageInName(app: string): string {
  if (/-(stg|staging)$/.test(app)) return 'staging'
  return /-(dev|development|uat|tst|test|qa)$/.test(app) ? 'development' : 'production'
}

/** `my-app-staging` → `my-app`. */
export const withoutStage = (app: string): string => app.replace(/-(stg|staging|dev|development|uat|tst|test|qa|prd|prod|production|admin|demo)$/, '')
