import type {Script} from '../script.js'

export const telemetry: Script = {
  name: 'telemetry',
  app: 'empty',
  rows: [
    'telemetry --app {app}',
    'telemetry:add https://otel.example.com/{app} --app {app}',
    "telemetry:add https://otel.example.com/{app} --app {app} --signals logs --transport http --headers '{\"a\":\"b\"}'",
    'telemetry:add nowhere --app {app}',
    'telemetry:add https://otel.example.com/ --signals smoke --app {app}',
    'telemetry:add https://otel.example.com/',
    'telemetry --app {app}',
    'telemetry:info nosuch',
    'telemetry:update nosuch --signals logs',
    'telemetry:update nosuch',
    'telemetry:remove nosuch',
    'telemetry:remove --app {app}',
    'telemetry:remove',
  ],
}
