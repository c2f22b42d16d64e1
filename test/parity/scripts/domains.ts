import type {Script} from '../script.js'

export const domains: Script = {
  name: 'domains',
  app: 'empty',
  rows: [
    'domains:add www.{app}.example.com --app {app}',
    'domains:add *.{app}.example.com --app {app} --json',
    'domains:add www.{app}.example.com --app {app}',
    "domains:add 'not a host' --app {app}",
    'domains:add --app {app}',
    'domains --app {app}',
    'domains --app {app} --json',
    'domains --app {app} --csv',
    "domains --app {app} --columns 'Domain Name' --sort 'Domain Name'",
    'domains --app {app} --filter www',
    'domains --app {app} --extended',
    'domains:remove www.{app}.example.com --app {app}',
    'domains:remove www.{app}.example.com --app {app}',
    'domains:remove --app {app}',
    'domains --app {app}',
  ],
}
