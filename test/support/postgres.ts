/** Databases, their attachments and their transfers, as the API and the data service answer with them. */
import {reply} from './api-server.js'

export const addOn = (plan = 'standard-0', more: object = {}) => ({
  id: 'id1', name: 'postgres-1', app: {id: 'a1', name: 'my-app'}, addon_service: {name: 'heroku-postgresql'}, config_vars: ['DATABASE_URL', 'RED_URL'],
  plan: {id: `plan-${plan}`, name: `heroku-postgresql:${plan}`}, state: 'provisioned', ...more,
})

export const attachment = (plan = 'standard-0', more: object = {}) => ({
  id: 't1', name: 'DATABASE', namespace: null, config_vars: ['DATABASE_URL'], app: {id: 'a1', name: 'my-app'}, addon: addOn(plan), ...more,
})

export const resolved = (plan = 'standard-0', more: object = {}) => ({'POST /actions/addon-attachments/resolve': [attachment(plan, more)]})

export const unknownAttachment = {
  'POST /actions/addon-attachments/resolve': reply({status: 404, body: {id: 'not_found', resource: 'add_on attachment', message: "Couldn't find that add on attachment."}}),
}

export const vars = {
  'GET /apps/my-app/config-vars': {DATABASE_URL: 'postgres://u:p@127.0.0.1:5432/db', RED_URL: 'postgres://u2:p2@db.example.com:5433/db2'},
}

export const transfer = (num: number, more: object = {}) => ({
  uuid: `u${num}`, num, from_type: 'pg_dump', to_type: 'gof3r', from_name: 'DATABASE', to_name: 'BACKUP', from_url: 'postgres://f', to_url: 'https://backup/x',
  processed_bytes: 1_234_567, source_bytes: 12_345_678, succeeded: true, warnings: 0, created_at: '2026-01-01 00:00:00 +0000',
  started_at: '2026-01-01 00:00:01 +0000', finished_at: '2026-01-01 00:00:10 +0000', updated_at: '2026-01-01 00:00:10 +0000', canceled_at: null,
  schedule: null, options: {}, logs: [{created_at: '2026-01-01 00:00:01 +0000', message: 'log one'}], ...more,
})
