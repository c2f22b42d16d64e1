import type {Script} from '../script.js'

/** An app that nothing has been deployed to. */
export const empty: Script = {
  name: 'empty',
  app: 'empty',
  rows: [
    'apps:info --app {app}',
    'ps --app {app}',
    'ps:scale --app {app}',
    'ps:scale web=1 --app {app}',
    'ps:type --app {app}',
    'ps:restart --app {app}',
    'releases --app {app}',
    'releases:info --app {app}',
    'releases:info v7 --app {app}',
    'releases:output --app {app}',
    'releases:rollback --app {app}',
    'rollback v1 --app {app}',
    {run: 'run true --app {app}', differs: 'failedActionShown', ours: {exit: 2, stderr: '... !'}},
    {run: 'run:detached true --app {app}', differs: 'failedActionShown', ours: {exit: 2, stderr: '... !'}},
    'buildpacks --app {app}',
    'domains --app {app}',
    'git:clone --app {app}',
  ],
}
