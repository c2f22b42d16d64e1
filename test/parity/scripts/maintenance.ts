import type {Script} from '../script.js'

export const maintenance: Script = {
  name: 'maintenance',
  app: 'deployed',
  remotes: {},
  rows: [
    'maintenance --app {app}',
    'maintenance:on --app {app}',
    'maintenance --app {app}',
    'maintenance:on --app {app}',
    'apps:info --app {app}',
    {run: 'maintenance --app {app} --json', differs: 'jsonEverywhere', ours: {exit: 0, stdout: '{\n'}},
    'maintenance:off --app {app}',
    'maintenance --app {app}',
    {write: {'bin/xdg-open': '#!/bin/sh\nprintf "%s\\n" "$1" > opened\n'}},
    {run: 'apps:open --app {app}', env: {PATH: '{work}/bin:{path}', BROWSER: '{work}/bin/xdg-open'}, files: ['opened']},
    {run: 'open /some/where --app {app}', env: {PATH: '{work}/bin:{path}', BROWSER: '{work}/bin/xdg-open'}, files: ['opened']},
  ],
}
