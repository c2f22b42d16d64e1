import type {Script} from '../script.js'

const of = (topic: string, ...commands: string[]) => commands.map(command => `${topic}:${command} --app {app}`)

/** Commands for data, on an app that has no database. */
export const data: Script = {
  name: 'data',
  ownAccount: true,
  app: 'empty',
  rows: [
    'pg --app {app}',
    ...of('pg', 'info', 'psql', 'wait', 'ps', 'bloat', 'diagnose', 'credentials', 'promote DATABASE_URL', 'reset --confirm {app}', 'settings', 'copy DATABASE OTHER', 'links', 'upgrade:wait'),
    ...of('pg:backups', 'cancel', 'capture', 'delete b001 --confirm {app}', 'download', 'info', 'restore', 'schedule --at 02:00', 'schedules', 'unschedule', 'url'),
    'pg:backups --app {app}',
    'redis --app {app}',
    ...of('redis', 'cli', 'credentials', 'timeout --seconds 1', 'maxmemory --policy noeviction', 'promote REDIS', 'wait', 'upgrade', 'keyspace-notifications --config E', 'stats-reset'),
    ...of('data:maintenances', 'history nosuch', 'info nosuch', 'run nosuch', 'schedule nosuch', 'wait nosuch', 'window nosuch'),
    'data:maintenances --app {app}',
    'data:pg:levels',
    ...of('data:pg', 'info nosuch', 'credentials nosuch', 'attachments nosuch', 'quotas nosuch', 'settings nosuch', 'wait nosuch', 'psql nosuch', 'destroy nosuch'),
  ],
}
