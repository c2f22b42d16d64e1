import type {Script} from '../script.js'

export const releases: Script = {
  name: 'releases',
  app: 'deployed',
  rows: [
    'config:set A=1 --app {app}',
    'config:set A=2 B=2 --app {app}',
    'releases --app {app}',
    'releases:rollback --app {app}',
    'config --app {app}',
    'rollback v3 --app {app}',
    'config --app {app}',
    'releases:rollback v99 --app {app}',
    'releases:rollback nonsense --app {app}',
    'releases:info v5 --app {app}',
    'releases:info nonsense --app {app}',
    {run: 'releases --app {app} --num abc', differs: 'numbersThatAreNone', ours: {exit: 2, stderr: 'Expected an integer but received: abc'}},
    'apps:stacks:set heroku-22 --app {app}',
    'apps:stacks --app {app}',
    'apps:stacks:set heroku-1 --app {app}',
    {push: 'app-release'},
    'apps:stacks --app {app}',
    'stack:set heroku-22 --app {app}',
    'releases --app {app} --num 2',
    'releases:output --app {app}',
    'releases:output v3 --app {app}',
  ],
}
