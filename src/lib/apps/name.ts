import {argument, appOptional, remote} from '../command/flags.js'

/** Commands that take the app as an argument too, or find it by the git remote. */
export const appArgs = () => ({app: argument({hidden: true})})
export const appFlags = () => ({app: appOptional(), remote: remote()})

/** The app that is meant. `usage` tells how to name it. */
export function appName({args, flags}: {args: {app: string | undefined}; flags: {app: string | undefined}}, usage: string): string {
  const name = args.app ?? flags.app
  if (name === undefined) throw new Error(`No app specified.\nUSAGE: hokku ${usage}`)
  return name
}
