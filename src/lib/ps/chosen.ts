import type {Terminal} from '../output/terminal.js'

import {argument, onApp, string} from '../command/flags.js'

/** What ps:restart and ps:stop can be told to act on. */
export interface Chosen {args: {dyno: string | undefined}; flags: {'dyno-name': string | undefined; 'process-type': string | undefined}}

export const dynoArgs = (verb: string) => ({dyno: argument({description: `name of the dyno to ${verb}`})})

export const dynoFlags = (verb: string) => ({
  ...onApp(),
  'dyno-name': string({char: 'd', description: `name of the dyno to ${verb}`}),
  'process-type': string({char: 'p', description: `name of the process type to ${verb}`, exclusive: ['dyno-name']}),
})

/** The dyno or the process type that is meant, and how it is called; neither: all. */
export function chosenDynos({args, flags}: Chosen, out: Terminal): {dyno?: string; type?: string; label: string} {
  const {info, name} = out.style
  if (args.dyno !== undefined) out.warn('DYNO is a deprecated argument. Use --dyno-name or --process-type instead.')
  const dyno = flags['dyno-name'] ?? args.dyno
  const type = flags['process-type']
  if (type !== undefined) return {type, label: `all ${info(type)} dynos`}
  return dyno === undefined ? {label: 'all dynos'} : {dyno, label: `dyno ${name(dyno)}`}
}
