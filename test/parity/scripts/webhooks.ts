import type {Script} from '../script.js'

/** Webhooks by their ids, and what became of them. */
export const webhooks: Script = {
  name: 'webhooks',
  app: 'empty',
  rows: [
    'webhooks:add --include api:release --level sync --url {beside}/{app} --app {app}',
    'webhooks:add --include nosuch --level notify --url {beside}/{app} --app {app}',
    'webhooks:add --include api:release --level loud --url {beside}/{app} --app {app}',
    'webhooks:add --app {app}',
    {keep: 'hook', from: '/apps/{app}/webhooks', where: {level: 'sync'}},
    'webhooks:info {hook} --app {app}',
    'config:set A=1 --app {app}',
    {keep: 'delivery', from: '/apps/{app}/webhook-deliveries', where: {status: 'succeeded'}},
    {keep: 'event', from: '/apps/{app}/webhook-events'},
    {settle: true},
    'webhooks:deliveries:info {delivery} --app {app}',
    'webhooks:deliveries --status failed --app {app}',
    'webhooks:deliveries:info nosuch --app {app}',
    'webhooks:events:info {event} --app {app}',
    'webhooks:events:info nosuch --app {app}',
    'webhooks:add --include api:release,api:app --level notify --secret shh --authorization let-me-in --url {beside}/{app} --app {app}',
    'webhooks:update {hook} --include api:build --level notify --url {beside}/other --app {app}',
    'webhooks:update nosuch --include api:build --level notify --url {beside}/other --app {app}',
    'webhooks:remove {hook} --app {app}',
    'webhooks:remove {hook} --app {app}',
    'webhooks --app nosuch-{app}',
  ],
}
