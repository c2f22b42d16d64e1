import type {Script} from '../script.js'

export const drains: Script = {
  name: 'drains',
  app: 'empty',
  rows: [
    'drains --app {app}',
    'drains:add https://user:pass@drain.example.com/{app} --app {app}',
    'drains --app {app}',
    'drains:add https://user:pass@drain.example.com/{app} --app {app}',
    'drains:remove https://user:pass@drain.example.com/{app} --app {app}',
    'drains:remove https://user:pass@drain.example.com/{app} --app {app}',
    'webhooks --app {app}',
    'webhooks:add --include api:release --level notify --url https://hook.example.com/{app} --app {app}',
    'webhooks --app {app}',
    'webhooks:info nosuch --app {app}',
    'webhooks:events --app {app}',
    'webhooks:deliveries --app {app}',
    'webhooks:remove nosuch --app {app}',
  ],
}
