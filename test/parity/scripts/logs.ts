import type {Script} from '../script.js'

/** Both read the log of one app. */
export const logs: Script = {
  name: 'logs',
  app: 'deployed',
  sameApp: true,
  rows: [
    'logs --app {app}',
    'logs --app {app} --num 3',
    'logs --app {app} --source app',
    'logs --app {app} --source heroku',
    'logs --app {app} --dyno-name web.1',
    'logs --app {app} --dyno web.1 --source app',
    'logs --app {app} --process-type web',
    'logs --app {app} --ps api',
    {run: 'logs --app {app} --force-colors', differs: 'forceColors', ours: {stderr: 'FORCE_COLOR=true'}},
    'logs --app {app} --no-color',
    'logs --app {app} --num abc',
    // One line: of several, Ctrl-C may come between two of them.
    {run: 'logs --app {app} --tail --num 1', until: 'web.1'},
    'logs --app {app} --dyno-name web.1 --process-type web',
  ],
}
