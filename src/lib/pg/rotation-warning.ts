import type {AddOnAttachment} from '../api/types.js'
import type {Terminal} from '../output/terminal.js'

import {appsWith} from './credential-apps.js'

export interface Rotation {
  /** Undefined: all credentials. */
  name: string | undefined
  force: boolean
}

/** What a rotation does to those who are connected. */
export function rotationWarning(out: Terminal, attachments: readonly AddOnAttachment[], {name, force}: Rotation): string {
  const apps = appsWith(name, attachments)
  return [
    'Destructive Action',
    ...(name === undefined ? [] : [`The password for the ${out.style.name(name)} credential will rotate.`]),
    ...(name === undefined && force ? ['This forces rotation on all credentials including the default credential.'] : []),
    ...(force || name === undefined || name === 'default'
      ? ['Connections will be reset and applications will be restarted.']
      : ['Connections older than 30 minutes will be reset, and a temporary rotation username will be used during the process.']),
    ...(force ? [`Any followers lagging in replication (see ${out.style.code('hokku pg:info')}) will be inaccessible until caught up.`] : []),
    ...(apps.length > 0 ? [`This command will affect the apps ${apps.map(out.style.app).join(', ')}.`] : []),
  ].join('\n')
}
