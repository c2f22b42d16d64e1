import type {Script} from '../script.js'

export const domains: Script = {
  name: 'domains',
  app: 'empty',
  rows: [
    'domains:add www.{app}.example.com --app {app}',
    'domains:add *.{app}.example.com --app {app} --json',
    {run: 'domains:add www.{app}.example.com --app {app}', differs: 'failedIsNotDone', ours: {exit: 2, stderr: '... !'}},
    {run: "domains:add 'not a host' --app {app}", differs: 'failedIsNotDone', ours: {exit: 2, stderr: '... !'}},
    {run: 'domains:add --app {app}', differs: 'ownFlagsInHelp', ours: {stderr: 'Missing 1 required arg'}},
    "domains --app {app} --sort 'Domain Name'",
    'domains:remove www.{app}.example.com --app {app}',
    'domains:remove www.{app}.example.com --app {app}',
    {run: 'domains:remove --app {app}', differs: 'ownFlagsInHelp', ours: {stderr: 'Missing 1 required arg'}},
    'domains --app {app}',
  ],
}
