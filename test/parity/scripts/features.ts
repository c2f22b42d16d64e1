import type {Script} from '../script.js'

export const features: Script = {
  name: 'features',
  app: 'empty',
  rows: [
    'features --app {app}',
    'features --app {app} --json',
    'features:enable preboot --app {app}',
    'features:info preboot --app {app}',
    'features:enable preboot --app {app}',
    'features:disable preboot --app {app}',
    'features:disable preboot --app {app}',
    'features:info nosuch --app {app}',
    'labs --app {app}',
    'labs:enable nosuch --app {app}',
    'regions',
    'regions --json',
  ],
}
