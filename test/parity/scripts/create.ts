import type {Script} from '../script.js'

/** Creating, renaming and destroying, in a git repository. */
export const create: Script = {
  name: 'create',
  remotes: {},
  rows: [
    'apps:create {app}',
    'apps:create {app}',
    'create {app}-two --remote staging --region eu --stack heroku-22',
    'apps:create {app}-three --no-remote --json',
    'apps:create {app}-four --buildpack https://github.com/parity/buildpack --remote four',
    'apps:create Illegal_Name',
    'apps:create ab',
    'apps:create {app}-five --region moon',
    'apps:create {app}-five --stack heroku-1',
    'apps:create {app}-five --team nobodys-team',
    'apps:create --no-remote',
    {run: 'apps:create --no-remote', env: {HEROKU_APP: '{app}-six'}},
    {run: 'apps:rename {app}-new --app {app}', differs: 'renamedOnce', ours: {stdout: 'Git remote heroku updated\n'}},
    'apps:rename {app}-two --app {app}-new',
    'apps:rename Illegal_Name --app {app}-new',
    {run: 'apps:rename --app {app}-new', differs: 'ownFlagsInHelp', ours: {stderr: 'Missing 1 required arg'}},
    'apps:info --app {app}',
    'apps:destroy --app {app}-new --confirm nonsense',
    'apps:destroy --app {app}-new --confirm {app}-new',
    'apps:info {app}-two',
    'apps:info',
    'destroy {app}-two --confirm {app}-two',
    'apps:destroy --app {app}-new --confirm {app}-new',
    {run: 'apps:destroy --app {app}-three', differs: 'noQuestionIntoTheVoid', ours: {exit: 2, stderr: '--confirm'}},
    {run: 'apps:destroy --app {app}-four', stdin: '{app}-four\n', differs: 'noQuestionIntoTheVoid', ours: {exit: 2, stderr: '--confirm'}},
  ],
}
