import type {AddOnAttachment} from '../api/types.js'
import type {Terminal} from '../output/terminal.js'

export interface Rotation {
  /** Undefined: all of them. */
  name: string | undefined
  /** The name of the database's own. */
  main: string
  force: boolean
  isAdvanced: boolean
  /** Attachments that use it. */
  affected: readonly AddOnAttachment[]
}

/** What a rotation does to those who are connected. */
export function rotationWarning(out: Terminal, {affected, force, isAdvanced, main, name}: Rotation): string {
  const credential = out.style.name
  const own = isAdvanced ? `the owner (${credential(main)})` : 'the default'
  const apps = new Set(affected.map(({app}) => out.style.app(app.name)))
  return [
    'Destructive Action',
    name === undefined
      ? `You're ${force ? 'force ' : ''}rotating the passwords for all credentials including ${own} credential.`
      : `You're rotating the password for the ${credential(name)} credential.`,
    force || name === undefined || name === main
      ? 'This action resets connections and applications using the credential.'
      : 'This action resets connections older than 30 minutes, and uses a temporary rotation username during the process.',
    ...(force ? [`You can't access any followers lagging in replication until they're caught up. Use ${out.style.code(isAdvanced ? 'data:pg:info' : 'pg:info')} to track progress.`] : []),
    // Several attachments of one app count as several apps in the official words.
    ...(name !== undefined && apps.size > 0 ? [`This command will affect the app${affected.length > 1 ? 's' : ''} ${[...apps].join(', ')}.`] : []),
  ].join('\n')
}
